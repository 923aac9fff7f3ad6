package io.kehu.customer.profile;

import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.profile.ProfileFixtures.MANAGER;
import static io.kehu.customer.profile.ProfileFixtures.OWNER;
import static io.kehu.customer.profile.ProfileFixtures.aPerson;
import static io.kehu.customer.profile.ProfileFixtures.patch;
import static io.kehu.customer.profile.ProfileFixtures.profile;
import static io.kehu.customer.profile.ProfileFixtures.put;
import static io.kehu.customer.profile.ProfileFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.customer.profile.schema.Section;
import io.kehu.customer.team.TeamFixtures;
import io.kehu.platform.secret.Sealer;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of SPECIAL values, on the wire and at rest.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ProfileSecrecyIT {
  private final Jdbi jdbi;
  private final ProfileUpkeep upkeep;
  private final ProfileMove move;
  private final String keys;
  private final String secret = "secret-" + unique();
  private UUID id;

  ProfileSecrecyIT(
      Jdbi jdbi,
      ProfileUpkeep upkeep,
      ProfileMove move,
      @ConfigProperty(name = "kehu.data-keys") String keys) {
    this.jdbi = jdbi;
    this.upkeep = upkeep;
    this.move = move;
    this.keys = keys;
  }

  @BeforeEach
  void healthIsKnown() {
    TeamFixtures.salesTeams();
    id = aPerson();
    put(MANAGER, id, "LIFE", "\"0\"", Map.of("health", secret, "transport", "地铁"))
        .statusCode(200)
        .body("data.health", equalTo(secret));
  }

  @Test
  void specialValueIsMaskedUnlessTheCallerMaySeeIt() {
    read(OWNER, id, "LIFE")
        .body("data.transport", equalTo("地铁"))
        .body("data.health", nullValue())
        .body("masked", contains("health"));
    read(MANAGER, id, "LIFE").body("data.health", equalTo(secret)).body("masked", empty());
    profile(MANAGER, id)
        .body("sections.find { it.section == 'LIFE' }.masked", contains("health"))
        .body(not(containsString(secret)));
    patch(MANAGER, id, "LIFE", "\"0\"", Map.of("health", "well"))
        .statusCode(412)
        .body("conflicts", contains("/health"))
        .body(not(containsString(secret)));
  }

  @Test
  void whoeverSeesNoSpecialValueLeavesItAlone() {
    put(OWNER, id, "LIFE", "\"1\"", Map.of("transport", "自行车"))
        .statusCode(200)
        .body("masked", contains("health"));
    patch(OWNER, id, "LIFE", "\"2\"", "{\"transport\": null}").statusCode(200);

    patch(OWNER, id, "LIFE", "\"3\"", "{\"health\": null}")
        .statusCode(403)
        .body("code", equalTo("profile-field-special"))
        .body("errors.pointer", contains("/health"));
    put(OWNER, id, "LIFE", "\"3\"", Map.of("health", "***")).statusCode(403);

    read(MANAGER, id, "LIFE")
        .body("data.health", equalTo(secret))
        .body("data.transport", nullValue());
    put(MANAGER, id, "LIFE", "\"3\"", Map.of()).statusCode(200);
    read(MANAGER, id, "LIFE").body("data.health", nullValue());
  }

  @Test
  void eachReadOfASpecialValueIsRecordedWithoutTheValue() {
    read(OWNER, id, "LIFE").statusCode(200);
    profile(MANAGER, id).statusCode(200);
    read(MANAGER, id, "LIFE").statusCode(200);

    history()
        .body("items.action", contains("special-read", "special-read", "changed"))
        .body("items[0].actor", equalTo("li.na"))
        .body("items[0].changes.fields.to", contains("health"))
        .body(not(containsString(secret)));
  }

  @Test
  void whoHasItAlreadySeesNothingAndNothingIsRecorded() {
    String etag = read(MANAGER, id, "LIFE").statusCode(200).extract().header("ETag");

    readUnless(etag, MANAGER).statusCode(304);
    // Once for the answer to the write, once for the read.
    history().body("items.action", contains("special-read", "special-read", "changed"));
    // Who is not cleared has another tag, and whoever was until now gets the masked section.
    readUnless(etag, OWNER).statusCode(200).body("masked", contains("health"));
  }

  private ValidatableResponse readUnless(String etag, Token who) {
    return who.request()
        .header("If-None-Match", etag)
        .get("/v1/customers/{id}/profile/LIFE", id)
        .then();
  }

  @Test
  void historyShowsThatASpecialValueChangedButNotToWhat() {
    patch(MANAGER, id, "LIFE", "\"1\"", Map.of("health", secret + "-2", "transport", "步行"))
        .statusCode(200);

    history()
        .body("items[1].action", equalTo("changed"))
        .body("items[1].changes.transport.from", equalTo("地铁"))
        .body("items[1].changes.transport.to", equalTo("步行"))
        .body("items[1].changes.health.from", equalTo("***"))
        .body("items[1].changes.health.to", equalTo("*** (new)"))
        .body(not(containsString(secret)));
  }

  @Test
  void noTableAndNoTopicHoldsASpecialValueInTheClear() {
    try (EventProbe probe = EventProbe.fromNow("crm.profile", "crm.customer")) {
      patch(MANAGER, id, "LIFE", "\"1\"", Map.of("health", secret + "-2")).statusCode(200);
      put(
              MANAGER,
              id,
              "FAMILY",
              "\"0\"",
              Map.of("children", List.of(Map.of("name", secret, "birthday", "2020-02-29"))))
          .statusCode(200);
      read(MANAGER, id, "FAMILY").statusCode(200).body("data.children[0].name", equalTo(secret));

      probe.awaitEvents(ProfileEvent.Changed.TYPE, 2, e -> e.key().equals(id.toString()));
      assertThat(probe.eventsUpToNow(e -> true).toString()).doesNotContain(secret);
    }

    assertThat(tablesWith("地铁")).contains("profile_section");
    assertThat(tablesWith(secret)).isEmpty();
    assertThat(sealed("LIFE")).contains("\"health\": \"only-for-tests.");
  }

  @Test
  void olderKeyIsReplacedWithoutAnyoneNoticing() {
    String oldKey = keys.split(",")[1];
    String value =
        new Sealer(withoutPublicId(oldKey))
            .seal("\"" + secret + "\"", "profile/%s/LIFE/health".formatted(id))
            .replaceFirst("old", "only-for-tests-old");
    jdbi.useHandle(db ->
        db.execute(
            """
            update profile_section
            set sealed = jsonb_build_object('health', cast(? as text)), kept_by = 'older'
            where customer_id = ?
            """,
            value,
            id));
    read(MANAGER, id, "LIFE").body("data.health", equalTo(secret));

    upkeep.keepAll();

    assertThat(sealed("LIFE")).contains("\"health\": \"only-for-tests.");
    assertThat(keptByOlder(id)).isZero();
    read(MANAGER, id, "LIFE")
        .header("ETag", startsWith("\"1."))
        .body("data.health", equalTo(secret));
  }

  @Test
  void whatDoesNotOpenDoesNotHoldUpTheOthers() {
    UUID broken = aPerson();
    put(MANAGER, broken, "LIFE", "\"0\"", Map.of("health", "well")).statusCode(200);
    jdbi.useHandle(db -> {
      db.execute("update profile_section set kept_by = 'older' where customer_id = ?", id);
      db.execute(
          """
          update profile_section set kept_by = 'older', sealed = '{"health": "lost.AAAA"}'
          where customer_id = ?
          """,
          broken);
    });

    upkeep.keepAll();

    assertThat(keptByOlder(id)).isZero();
    assertThat(keptByOlder(broken)).isEqualTo(1);
    jdbi.useHandle(db -> db.execute("delete from profile_section where customer_id = ?", broken));
  }

  @Test
  void figuresFollowOtherWeights() {
    jdbi.useHandle(db -> {
      db.execute("update profile_section set kept_by = 'zzz' where customer_id = ?", id);
      db.execute("update customer set profile_completeness = 99 where id = ?", id);
    });

    upkeep.keepAll();

    profile(OWNER, id).body("completeness", equalTo(1));
  }

  @Test
  void valueThatWasPutIntoAnotherRowDoesNotOpen() {
    UUID other = aPerson();
    put(MANAGER, other, "LIFE", "\"0\"", Map.of("health", "well")).statusCode(200);
    jdbi.useHandle(db ->
        db.execute(
            """
            update profile_section set sealed =
              (select sealed from profile_section where customer_id = ? and section = 'LIFE')
            where customer_id = ?
            """,
            id,
            other));

    read(MANAGER, other, "LIFE").statusCode(500).body(not(containsString(secret)));
    read(OWNER, other, "LIFE").statusCode(200).body("masked", contains("health"));
  }

  @Test
  void sectionsMoveToAnotherCustomerAndBack() {
    UUID other = aPerson();
    put(MANAGER, id, "OTHER", "\"0\"", Map.of("adviceGiven", "x")).statusCode(200);
    put(MANAGER, other, "OTHER", "\"0\"", Map.of("adviceGiven", "y")).statusCode(200);

    assertThat(moved(id, other, EnumSet.allOf(Section.class))).containsExactly(Section.LIFE);
    read(MANAGER, other, "LIFE")
        .header("ETag", startsWith("\"1."))
        .body("data.health", equalTo(secret));
    read(MANAGER, id, "LIFE").header("ETag", startsWith("\"0."));
    // 33 % of 6 and 18 % of 8 of a hundred.
    profile(MANAGER, other).body("completeness", equalTo(3));

    assertThat(moved(other, id, EnumSet.of(Section.LIFE))).containsExactly(Section.LIFE);
    read(MANAGER, id, "LIFE").body("data.health", equalTo(secret));
    read(MANAGER, other, "OTHER").body("data.adviceGiven", equalTo("y"));
  }

  private Set<Section> moved(UUID from, UUID to, Set<Section> sections) {
    return QuarkusTransaction.requiringNew().call(() -> move.move(from, to, sections));
  }

  /// Key rings outside the application refuse the ids of keys that everybody has.
  private static String withoutPublicId(String key) {
    return "old:" + key.split(":", 2)[1];
  }

  private ValidatableResponse history() {
    return OWNER
        .request()
        .get("/v1/customers/{id}/profile/LIFE/history", id)
        .then()
        .statusCode(200);
  }

  private String sealed(String section) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select sealed::text from profile_section where customer_id = ? and section = ?")
            .bind(0, id)
            .bind(1, section)
            .mapTo(String.class)
            .one());
  }

  /// Every table of the service in which a text stands, whatever the column.
  private List<String> tablesWith(String text) {
    return jdbi.withHandle(db ->
        db
            .createQuery(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = 'public'
                """)
            .mapTo(String.class)
            .list()
            .stream()
            .filter(table ->
                db.createQuery(
                            "select count(*) from \"%s\" t where t::text like :text"
                                .formatted(table))
                        .bind("text", "%" + text + "%")
                        .mapTo(Long.class)
                        .one()
                    > 0)
            .toList());
  }

  private long keptByOlder(UUID customer) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select count(*) from profile_section where kept_by = 'older' and customer_id = ?")
            .bind(0, customer)
            .mapTo(Long.class)
            .one());
  }
}
