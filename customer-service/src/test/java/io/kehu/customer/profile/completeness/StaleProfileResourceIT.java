package io.kehu.customer.profile.completeness;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.profile.ProfileFixtures.ANALYST;
import static io.kehu.customer.profile.ProfileFixtures.OWNER;
import static io.kehu.customer.profile.ProfileFixtures.STRANGER;
import static io.kehu.customer.profile.ProfileFixtures.put;
import static io.kehu.customer.profile.ProfileFixtures.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class StaleProfileResourceIT {
  private static final Map<String, String> FULL =
      Map.of(
          "salesRecord", "x",
          "managerQuality", "x",
          "staffQuality", "x",
          "relationsWithRivals", "x",
          "relationsWithUs", "x",
          "cooperationWithUs", "x");

  private final TestClock clock;
  private final UUID owner = UUID.randomUUID();
  private final String team = "team-" + unique();

  StaleProfileResourceIT(TestClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void teams() {
    TeamFixtures.salesTeams();
    clock.stopAt(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void leastCompleteComeFirstAndCustomersWithoutProfileToo() {
    UUID empty = customer();
    UUID third = customer();
    put(ADMIN, third, "BUSINESS", "\"0\"", FULL).statusCode(200);
    UUID little = customer();
    put(ADMIN, little, "BUSINESS", "\"0\"", Map.of("salesRecord", "x")).statusCode(200);

    stale(ADMIN, "completenessBelow=31&ownerId=" + owner)
        .body("items.customerId", contains(ids(empty, little, third)))
        .body("items.completeness", contains(0, 4, 30));
    stale(ADMIN, "completenessBelow=30&team=" + team)
        .body("items.customerId", contains(ids(empty, little)));
    stale(ADMIN, "completenessBelow=1&ownerId=" + owner).body("items", hasSize(1));
  }

  @Test
  void verificationWearsOff() {
    UUID fresh = customer();
    UUID old = customer();
    for (UUID id : List.of(fresh, old)) {
      put(ADMIN, id, "BUSINESS", "\"0\"", FULL).statusCode(200);
    }
    verify(ADMIN, fresh, "BUSINESS", "\"1\"", Map.of()).statusCode(200);
    verify(ADMIN, old, "BUSINESS", "\"1\"", Map.of("verifiedOn", "2024-12-31")).statusCode(200);
    UUID never = customer();

    stale(ADMIN, "sort=verifiedOn&verifiedBefore=2026-03-02&ownerId=" + owner)
        .body("items.customerId", contains(ids(old, never)))
        .body("items[0].verifiedOn", equalTo("2024-12-31"));
    stale(ADMIN, "completenessBelow=0&ownerId=" + owner).body("items", hasSize(0));
    stale(ADMIN, "ownerId=" + owner).body("items", hasSize(3));
  }

  @Test
  void pagesGoOnWhereTheyStopped() {
    List<UUID> all = List.of(customer(), customer(), customer());

    String cursor =
        stale(ADMIN, "limit=2&ownerId=" + owner)
            .body("items", hasSize(2))
            .extract()
            .path("nextCursor");
    stale(ADMIN, "limit=2&ownerId=%s&cursor=%s".formatted(owner, cursor))
        .body("items.customerId", contains(all.getLast().toString()));
  }

  @Test
  void onlyCustomersThatTheCallerMaySeeAreListed() {
    Map<String, Object> body = aValidCustomer("team", "sales-east");
    body.put("ownerId", OWNER.subject());
    UUID id = created(ADMIN, body);

    String filter = "filter=name=='%s'".formatted(body.get("name"));
    stale(OWNER, filter).body("items.customerId", contains(id.toString()));
    stale(STRANGER, filter).body("items", hasSize(0));
    ANALYST.request().get("/v1/profiles/stale").then().statusCode(403);
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() {
    assertThat(
            ADMIN
                .request()
                .get("/v1/profiles/stale?completenessBelow=102&verifiedBefore=soon&team=x")
                .then()
                .statusCode(400)
                .extract()
                .<List<String>>path("errors.pointer"))
        .isNotEmpty();
  }

  private UUID customer() {
    Map<String, Object> body = aValidCustomer("ownerId", owner);
    body.put("team", team);
    return created(ADMIN, body);
  }

  private static ValidatableResponse stale(Token who, String query) {
    return who.request().get("/v1/profiles/stale?" + query).then().statusCode(200);
  }

  private static String[] ids(UUID... ids) {
    return java.util.Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
  }
}
