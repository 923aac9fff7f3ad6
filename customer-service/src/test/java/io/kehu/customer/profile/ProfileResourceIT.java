package io.kehu.customer.profile;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.profile.ProfileFixtures.ANALYST;
import static io.kehu.customer.profile.ProfileFixtures.MANAGER;
import static io.kehu.customer.profile.ProfileFixtures.OWNER;
import static io.kehu.customer.profile.ProfileFixtures.STRANGER;
import static io.kehu.customer.profile.ProfileFixtures.aPerson;
import static io.kehu.customer.profile.ProfileFixtures.anOrganization;
import static io.kehu.customer.profile.ProfileFixtures.patch;
import static io.kehu.customer.profile.ProfileFixtures.profile;
import static io.kehu.customer.profile.ProfileFixtures.put;
import static io.kehu.customer.profile.ProfileFixtures.read;
import static io.kehu.customer.profile.ProfileFixtures.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ProfileResourceIT {
  private final TestClock clock;

  ProfileResourceIT(TestClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void teams() {
    TeamFixtures.salesTeams();
  }

  @Test
  void profileBeginsEmptyWithAllSectionsOfItsKind() {
    profile(OWNER, aPerson())
        .statusCode(200)
        .body("completeness", equalTo(0))
        .body("verifiedOn", nullValue())
        .body("sections", hasSize(10))
        .body("sections[0].section", equalTo("BASIC"))
        .body("sections[0].schemaVersion", equalTo(1))
        .body("sections[0].version", equalTo(0));
    profile(OWNER, anOrganization())
        .body("sections.section", contains("BASE", "TRAITS", "BUSINESS", "TRADING"));
    read(OWNER, aPerson(), "LIFE")
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("data", aMapWithSize(0))
        .body("masked", empty());
  }

  @Test
  void sectionIsReplacedAndPatched() {
    UUID id = aPerson();

    put(OWNER, id, "CAREER", "\"0\"", Map.of("presentPosition", "采购经理", "standing", "说了算"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("completeness", equalTo(22));
    patch(
            OWNER,
            id,
            "CAREER",
            "\"1\"",
            "{\"standing\": null, \"pastJobs\": [{\"employer\": \"长风\", \"from\": \"1999\"}]}")
        .statusCode(200)
        .header("ETag", "\"2\"");
    read(OWNER, id, "CAREER")
        .body("data.presentPosition", equalTo("采购经理"))
        .body("data.standing", nullValue())
        .body("data.pastJobs[0].employer", equalTo("长风"));
    put(OWNER, id, "CAREER", "\"2\"", "{\"longTermGoals\": \"独立\", \"standing\": null}")
        .statusCode(200)
        .body("data", aMapWithSize(1))
        .body("completeness", equalTo(11));
    put(OWNER, id, "CAREER", "\"3\"", Map.of("longTermGoals", "独立")).header("ETag", "\"3\"");
    profile(OWNER, id).body("completeness", equalTo(1));
  }

  @Test
  void everyWrongFieldIsNamedInTheLanguageOfTheRequest() {
    UUID id = aPerson();
    String body =
        """
        {"heightCm": 17, "birthDate": "gestern", "nicknames": [1], "maritalStatus": "MARRIED"}
        """;

    put(OWNER, id, "BASIC", "\"0\"", body)
        .statusCode(400)
        .body("code", equalTo("validation-failed"))
        .body(
            "errors.pointer", contains("/birthDate", "/heightCm", "/maritalStatus", "/nicknames/0"))
        .body("errors.code", contains("not-a-date", "too-small", "unknown-field", "not-a-string"));
    OWNER
        .request()
        .header("Accept-Language", "zh-CN")
        .header("If-Match", "\"0\"")
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(body)
        .patch("/v1/customers/{id}/profile/BASIC", id)
        .then()
        .statusCode(400)
        .body("errors[1].message", equalTo("小于 30"));
    put(OWNER, id, "BASIC", "\"0\"", "[]").statusCode(400);
    put(OWNER, id, "BASIC", "\"0\"", "{\"heightCm\": 1e999999999}")
        .statusCode(400)
        .body("errors.code", contains("out-of-range"));
    read(OWNER, id, "BASIC").header("ETag", startsWith("\"0."));
  }

  @Test
  void sectionsOfTheOtherKindAndThoseKeptElsewhereAreNotThere() {
    read(OWNER, anOrganization(), "BASIC")
        .statusCode(404)
        .body("code", equalTo("profile-section-not-found"));
    read(OWNER, anOrganization(), "FINANCE")
        .statusCode(404)
        .body("code", equalTo("profile-section-elsewhere"))
        .body("detail", containsString("statements"));
    read(OWNER, aPerson(), "NO_SUCH").statusCode(404);
  }

  @Test
  void changesNeedTheVersionThatWasRead() {
    UUID id = aPerson();
    put(OWNER, id, "OTHER", null, Map.of("adviceGiven", "x")).statusCode(428);
    put(OWNER, id, "OTHER", "\"0\"", Map.of("adviceGiven", "x")).statusCode(200);

    patch(OWNER, id, "OTHER", "\"0\"", Map.of("adviceGiven", "y"))
        .statusCode(412)
        .body("conflicts", contains("/adviceGiven"))
        .body("current.adviceGiven", equalTo("x"));
    verify(OWNER, id, "OTHER", null, Map.of()).statusCode(428);
    verify(OWNER, id, "OTHER", "\"0\"", Map.of()).statusCode(412);
  }

  @Test
  void ofTwoWritersAtOnceOneIsLate() throws Exception {
    UUID id = aPerson();
    Callable<Integer> write =
        () ->
            patch(OWNER, id, "OTHER", "\"0\"", Map.of("adviceGiven", UUID.randomUUID().toString()))
                .extract()
                .statusCode();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = threads.invokeAll(List.of(write, write, write));

      assertThat(answers).extracting(Future::resultNow).containsExactlyInAnyOrder(200, 412, 412);
    }
  }

  @Test
  void writersOfDifferentSectionsAtOnceAllCount() throws Exception {
    UUID id = anOrganization();
    Stream<Callable<Integer>> writes =
        Stream.of("TRAITS=direction", "BUSINESS=salesRecord", "TRADING=outlook")
            .map(field -> field.split("="))
            .map(field ->
                () ->
                    put(OWNER, id, field[0], "\"0\"", Map.of(field[1], "x"))
                        .extract()
                        .statusCode());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(writes.toList()))
          .extracting(Future::resultNow)
          .containsOnly(200);
    }

    // 12 % of 20, 16 % of 30, 11 % of 20 of a hundred.
    profile(OWNER, id).body("completeness", equalTo(9));
  }

  @Test
  void profileIsSeenByWhoeverSeesItsCustomer() {
    UUID id = aPerson();

    read(STRANGER, id, "BASIC").statusCode(404).body("code", equalTo("customer-not-found"));
    profile(STRANGER, id).statusCode(404);
    put(STRANGER, id, "BASIC", "\"0\"", Map.of()).statusCode(404);
    verify(STRANGER, id, "BASIC", "\"0\"", Map.of()).statusCode(404);
    STRANGER.request().get("/v1/customers/{id}/profile/BASIC/history", id).then().statusCode(404);
    put(ANALYST, id, "BASIC", "\"0\"", Map.of()).statusCode(403);
    read(MANAGER, id, "BASIC").statusCode(200);
  }

  @Test
  void personalFieldsAreHiddenFromThoseWhoOnlySeeCustomers() {
    UUID id = aPerson();
    put(OWNER, id, "BASIC", "\"0\"", Map.of("employer", "长风", "homeAddress", "上海")).statusCode(200);

    read(ANALYST, id, "BASIC")
        .statusCode(200)
        .body("data", aMapWithSize(1))
        .body("data.employer", equalTo("长风"))
        .body("masked", contains("homeAddress"));
    profile(ANALYST, id).body("sections[0].masked", contains("homeAddress"));
    read(OWNER, id, "BASIC").body("data.homeAddress", equalTo("上海")).body("masked", empty());
  }

  @Test
  void verificationIsKeptWithWhoAndWhen() {
    clock.stopAt(Instant.parse("2026-03-02T09:00:00Z"));
    UUID id = aPerson();
    put(OWNER, id, "OTHER", "\"0\"", Map.of("adviceGiven", "x")).statusCode(200);
    put(OWNER, id, "LIFE", "\"0\"", Map.of("transport", "地铁")).statusCode(200);

    verify(OWNER, id, "OTHER", "\"1\"", Map.of())
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("verifiedOn", equalTo("2026-03-02"))
        .body("verifiedBy", equalTo("wang.fang"))
        .body("verifiedById", equalTo(OWNER.subject().toString()));
    profile(OWNER, id).body("verifiedOn", nullValue());
    verify(MANAGER, id, "LIFE", "\"1\"", Map.of("verifiedOn", "2026-01-31")).statusCode(200);
    profile(OWNER, id).body("verifiedOn", equalTo("2026-01-31"));
    verify(OWNER, id, "LIFE", "\"2\"", Map.of("verifiedOn", "2999-01-01"))
        .statusCode(400)
        .body("errors.pointer", contains("/verifiedOn"));
    put(OWNER, id, "LIFE", "\"2\"", Map.of("transport", "自行车"))
        .body("verifiedOn", equalTo("2026-01-31"));
  }

  @Test
  void eventsAndTimelineNameFieldsWithoutValues() {
    UUID id = aPerson();
    try (EventProbe probe = EventProbe.fromNow("crm.profile")) {
      put(MANAGER, id, "LIFE", "\"0\"", Map.of("health", "糖尿病", "transport", "地铁")).statusCode(200);
      verify(MANAGER, id, "LIFE", "\"1\"", Map.of()).statusCode(200);

      probe.awaitEvent(ProfileEvent.Verified.TYPE, e -> e.key().equals(id.toString()));
      List<ObservedEvent> told = probe.eventsUpToNow(e -> e.key().equals(id.toString()));
      assertThat(told)
          .extracting(ObservedEvent::type)
          .containsExactly(ProfileEvent.Changed.TYPE, ProfileEvent.Verified.TYPE);
      assertThat(told.getFirst().data().path("changedFields"))
          .extracting(field -> field.asText())
          .containsExactly("health", "transport");
      assertThat(told.getFirst().data().path("completeness").asInt()).isEqualTo(1);
      assertThat(told.toString()).doesNotContain("糖尿病", "地铁");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            ADMIN
                .request()
                .get("/v1/customers/{id}/timeline", id)
                .then()
                .body("items.kind", hasItems("PROFILE_CHANGED", "PROFILE_VERIFIED"))
                .body(
                    "items.find { it.kind == 'PROFILE_CHANGED' }.data.changedFields",
                    contains("health", "transport")));
  }

  @Test
  void formIsDrawnFromTheSchemaInTheLanguageOfTheRequest() {
    ANALYST
        .request()
        .header("Accept-Language", "zh-CN")
        .get("/v1/profile-schemas/PERSON/FAMILY")
        .then()
        .statusCode(200)
        .header("ETag", "\"1-zh-CN\"")
        .body("title", equalTo("家庭情况"))
        .body("version", equalTo(1))
        .body("newest", equalTo(true))
        .body("schema.properties.children.title", equalTo("子女"))
        .body("schema.properties.children.'x-sensitivity'", equalTo("SPECIAL"))
        .body(
            "schema.properties.maritalStatus.'x-options'[1]",
            hasEntry(equalTo("label"), equalTo("已婚")));
    ANALYST
        .request()
        .header("If-None-Match", "\"1-en\"")
        .get("/v1/profile-schemas/PERSON/FAMILY?version=1")
        .then()
        .statusCode(304);
    for (String absent :
        List.of("PERSON/FAMILY?version=2", "PERSON/BASE", "ORGANIZATION/FINANCE")) {
      ANALYST.request().get("/v1/profile-schemas/" + absent).then().statusCode(404);
    }
    ANALYST
        .request()
        .get("/v1/profile-schemas?kind=ORGANIZATION")
        .then()
        .statusCode(200)
        .body("items.section", contains("BASE", "TRAITS", "BUSINESS", "TRADING", "FINANCE"))
        .body("items[0].version", equalTo(1))
        .body("items[4].version", nullValue())
        .body("items[4].keptAt", equalTo("/v1/customers/{id}/statements"));
  }
}
