package io.kehu.loyalty.tier;

import static io.kehu.loyalty.World.aCustomer;
import static io.kehu.loyalty.World.awaitBalance;
import static io.kehu.loyalty.World.points;
import static io.kehu.loyalty.World.send;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.loyalty.World;
import io.kehu.loyalty.World.Order;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TierIT {
  private final TestClock clock;
  private final TierService tiers;

  TierIT(TestClock clock, TierService tiers) {
    this.clock = clock;
    this.tiers = tiers;
  }

  @Test
  void aCustomerRisesAtOnceAndFallsOnlyByTheReview() {
    clock.stopAt(Instant.parse("2026-03-01T00:00:00Z"));
    UUID customer = aCustomer();
    Order big = Order.of(customer, "20000");
    try (var probe = EventProbe.fromNow("crm.loyalty")) {
      send(Order.of(customer, "100").recorded(), big.recorded());
      awaitBalance(customer, 20_100);
      assertThat(points(customer).getString("tier")).isEqualTo("GOLD");
      assertThat(points(customer).getLong("pointsToNextTier")).isEqualTo(59_900);

      send(big.returned("15000").changed());
      awaitBalance(customer, 5_100);
      assertThat(points(customer).getString("tier")).isEqualTo("GOLD");

      clock.advance(Duration.ofDays(1));
      reviewAll();
      assertThat(points(customer).getString("tier")).isEqualTo("SILVER");

      clock.advance(Duration.ofDays(365));
      reviewAll();
      assertThat(points(customer).getString("tier")).isEqualTo("REGULAR");
      assertThat(points(customer).getLong("balance")).isEqualTo(5_100);

      Predicate<ObservedEvent> ofCustomer =
          event -> event.text("/customerId").equals(customer.toString());
      List<ObservedEvent> events = probe.awaitEvents(TierChanged.TYPE, 4, ofCustomer);
      assertThat(events)
          .extracting(event -> event.text("/from") + ">" + event.text("/to"))
          .containsExactly(">REGULAR", "REGULAR>GOLD", "GOLD>SILVER", "SILVER>REGULAR");
    }
    assertThat(World.get("/v1/customers/{id}/tier-changes", customer).getList("items.cause"))
        .containsExactly("REVIEW", "REVIEW", "EARNED", "EARNED");
  }

  @Test
  void anOrderOfLongAgoEarnsPointsButNoTier() {
    UUID customer = aCustomer();
    send(Order.of(customer, "90000").placedAt(Instant.parse("1997-01-01T00:00:00Z")).recorded());
    awaitBalance(customer, 90_000);

    assertThat(points(customer).getString("tier")).isEqualTo("REGULAR");
    assertThat(points(customer).getLong("earned")).isZero();
  }

  @Test
  void thresholdsAreReplacedByWhoReadThemAndMustRise() {
    var admin = Tokens.user("admin");
    String etag = admin.request().get("/v1/tiers").header("ETag");
    List<Map<String, Object>> shipped =
        admin.request().get("/v1/tiers").jsonPath().getList("items");

    put(etag, "20000").then().statusCode(422).body("code", equalTo("tier-thresholds-invalid"));
    var changed = put(etag, "5001");
    changed.then().statusCode(200).body("items[1].points", equalTo(5001));
    put(etag, "5002").then().statusCode(412);
    admin
        .request()
        .contentType(JSON)
        .header("If-Match", changed.header("ETag"))
        .body(Map.of("items", shipped))
        .put("/v1/tiers")
        .then()
        .statusCode(200);
  }

  private static io.restassured.response.Response put(String etag, String silver) {
    return Tokens.user("admin")
        .request()
        .contentType(JSON)
        .header("If-Match", etag)
        .body(
            """
            {"items": [{"tier": "REGULAR", "points": 0}, {"tier": "SILVER", "points": %s},
              {"tier": "GOLD", "points": 20000}, {"tier": "PLATINUM", "points": 80000}]}
            """
                .formatted(silver))
        .put("/v1/tiers");
  }

  private void reviewAll() {
    boolean more = true;
    while (more) {
      more = TierService.isFull(tiers.review());
    }
  }
}
