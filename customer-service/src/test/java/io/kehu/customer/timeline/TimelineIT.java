package io.kehu.customer.timeline;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TimelineIT {

  @Test
  void eventsOfAllServicesStandInTheOrderInWhichThingsHappened() {
    UUID id = created();
    UUID order = UUID.randomUUID();
    UUID ticket = UUID.randomUUID();
    send(
        FromOthers.points(id, 960, 960, "2026-07-01T01:00:00Z"),
        FromOthers.ticketOpened(ticket, id),
        FromOthers.order("recorded", order, id, "2026-06-20T06:30:00Z", 1, "96000.00", "CONFIRMED"),
        FromOthers.order(
            "delivered", order, id, "2026-06-20T06:30:00Z", 2, "96000.00", "DELIVERED"),
        FromOthers.opportunity("created", UUID.randomUUID(), id, 1, "OPEN", "96000.00"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            timeline(id, null)
                .body(
                    "items.findAll { it.type != 'CUSTOMER' }.kind",
                    contains(
                        "TICKET_OPENED",
                        "POINTS_CHANGED",
                        "ORDER_DELIVERED",
                        "ORDER_RECORDED",
                        "OPPORTUNITY_CREATED"))
                .body(
                    "items.findAll { it.type == 'CUSTOMER' }.kind",
                    containsInAnyOrder("CUSTOMER_CREATED", "CUSTOMER_CLASS_CHANGED")));
    timeline(id, "ORDER")
        .body("items.kind", contains("ORDER_DELIVERED", "ORDER_RECORDED"))
        .body("items[1].at", equalTo("2026-06-20T06:30:00Z"))
        .body("items[1].source", equalTo("/api/sales/v1/orders/" + order))
        .body("items[1].data.number", equalTo("SO-000317"))
        .body("items[1].data.total.amount", equalTo("96000.00"));
    timeline(id, "TICKET").body("items.source", contains("/api/desk/v1/tickets/" + ticket));
  }

  @Test
  void repeatedEventIsShownOnce() {
    UUID id = created();
    TestEvent tier = FromOthers.tier(id, "GOLD");
    TestEvent risk = FromOthers.risk(id, "LOW");
    send(tier, tier, tier);
    send(tier, risk);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          timeline(id, "CHURN").body("items.kind", contains("CHURN_RISK_CHANGED"));
          timeline(id, "LOYALTY").body("items.kind", contains("TIER_CHANGED"));
        });
  }

  @Test
  void ownChangesAreShownToo() {
    UUID id = created();
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "吴建国"))
        .post("/v1/customers/{id}/contacts", id)
        .then()
        .statusCode(201);
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("to", "TARGET", "reason", "Asked for a quote"))
        .post("/v1/customers/{id}/class-changes", id)
        .then()
        .statusCode(201);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            timeline(id, null)
                .body(
                    "items.kind",
                    hasItems("CUSTOMER_CREATED", "CONTACT_CREATED", "CUSTOMER_CLASS_CHANGED"))
                .body(
                    "items.find { it.kind == 'CUSTOMER_CLASS_CHANGED' }.data.reason",
                    equalTo("Asked for a quote")));
  }

  private static void send(TestEvent... events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events);
    }
  }

  private static ValidatableResponse timeline(UUID id, String type) {
    var request = ADMIN.request();
    return (type == null ? request : request.queryParam("type", type))
        .get("/v1/customers/{id}/timeline", id)
        .then()
        .statusCode(200);
  }
}
