package io.kehu.customer.pool;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.get;
import static io.kehu.customer.pool.PoolFixtures.claim;
import static io.kehu.customer.pool.PoolFixtures.policy;
import static io.kehu.customer.pool.PoolFixtures.usualPolicy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class PoolReleaseIT {
  private static final String TIER = "PLATINUM";
  private static final Token WANG = Tokens.user("wang.fang");

  private final PoolSweeper sweeper;
  private final TestClock clock;
  private UUID id = new UUID(0, 0);

  PoolReleaseIT(PoolSweeper sweeper, TestClock clock) {
    this.sweeper = sweeper;
    this.clock = clock;
  }

  @BeforeEach
  void aCustomerOfTheTier() {
    policy(500, 20, 7, List.of(Map.of("tier", TIER, "untouchedDays", 30, "warningDays", 7)));
    Map<String, Object> customer = new LinkedHashMap<>(aValidCustomer());
    customer.put("ownerId", WANG.subject());
    customer.put("team", "sales-east");
    id = created(ADMIN, customer);
    send(FromOthers.tier(id, TIER));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            WANG.request()
                .get("/v1/customers/{id}/overview", id)
                .then()
                .body("loyalty.tier", equalTo(TIER)));
  }

  @AfterEach
  void putBack() {
    usualPolicy();
  }

  @Test
  void customerLeftAloneGoesBackAfterAWarning() {
    try (EventProbe probe = EventProbe.fromNow("crm.pool")) {
      clock.advance(Duration.ofDays(24));
      awaitWarnings(contains(id.toString()));
      probe.awaitEvent("crm.pool.release-warned.v1", event -> event.key().equals(id.toString()));
    }
    get(WANG, id).body("ownerId", equalTo(WANG.subject().toString()));

    clock.advance(Duration.ofDays(8));
    sweeper.sweep();

    get(WANG, id).body("ownerId", nullValue()).body("team", nullValue());
    WANG.request()
        .get("/v1/customers/{id}/owner-changes", id)
        .then()
        .body("items[0].note", startsWith("Nobody cared for it since"));
    warnings().body("items.customerId", empty());
    claim(WANG, id).statusCode(409).body("code", equalTo("pool-customer-cooling-down"));
    claim(Tokens.user("tom.baker"), id).statusCode(201);
  }

  @Test
  void whoCaresForACustomerKeepsIt() {
    clock.advance(Duration.ofDays(24));
    awaitWarnings(contains(id.toString()));

    send(FromOthers.order(id, clock.instant().toString(), 1, "100.00"));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> warnings().body("items.customerId", empty()));
    clock.advance(Duration.ofDays(8));
    sweeper.sweep();
    get(WANG, id).body("ownerId", equalTo(WANG.subject().toString()));
  }

  @Test
  void handoverBeginsAnew() {
    clock.advance(Duration.ofDays(24));
    awaitWarnings(contains(id.toString()));
    UUID next = UUID.randomUUID();

    ADMIN
        .request()
        .contentType("application/json")
        .header("If-Match", "*")
        .body(Map.of("ownerId", next, "team", "sales-east"))
        .put("/v1/customers/{id}/owner", id)
        .then()
        .statusCode(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> warnings().body("items.customerId", empty()));
    clock.advance(Duration.ofDays(8));
    sweeper.sweep();
    get(ADMIN, id).body("ownerId", equalTo(next.toString()));
  }

  /// The news of who owns the customer may still be on its way when the sweep begins.
  private void awaitWarnings(Matcher<?> ids) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          sweeper.sweep();
          warnings().body("items.customerId", ids);
        });
  }

  private ValidatableResponse warnings() {
    return WANG.request()
        .queryParam("filter", "releaseAt>=" + clock.instant().minus(Duration.ofDays(1)))
        .get("/v1/pool-warnings")
        .then()
        .statusCode(200);
  }

  private static void send(TestEvent... events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events);
    }
  }
}
