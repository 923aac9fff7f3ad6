package io.kehu.customer.overview;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.channels;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.uniqueEmail;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OverviewIT {

  @Test
  void customerOfWhomNothingWasToldHasNoOtherPart() {
    String phone = uniquePhone();
    UUID id = created(ADMIN, aValidCustomer("channels", channels(phone, uniqueEmail())));

    overview(id)
        .body("customer.id", equalTo(id.toString()))
        .body("customer.phone.number", equalTo(phone))
        .body("customer.updatedAt", notNullValue())
        .body("orders", nullValue())
        .body("credit", nullValue())
        .body("satisfaction", nullValue());
  }

  @Test
  void everyPartIsFilledByTheEventsOfOthers() {
    UUID id = created();
    UUID ticket = UUID.randomUUID();
    UUID order = UUID.randomUUID();
    send(
        FromOthers.opportunity("created", UUID.randomUUID(), id, 1, "OPEN", "1000.00"),
        FromOthers.opportunity("created", UUID.randomUUID(), id, 1, "OPEN", "234.50"),
        FromOthers.order("recorded", order, id, "2026-06-20T06:30:00Z", 1, "96000.00", "CONFIRMED"),
        FromOthers.ticketOpened(ticket, id),
        FromOthers.slaBreached(ticket, id),
        FromOthers.satisfaction(id, 37.8, "2026-07-01T00:00:00Z"),
        FromOthers.value(id),
        FromOthers.points(id, 960, 960, "2026-07-01T00:00:00Z"),
        FromOthers.tier(id, "SILVER"),
        FromOthers.risk(id, "HIGH"));

    eventually(
        id,
        overview ->
            overview
                .body("opportunities.open", equalTo(2))
                .body("opportunities.amounts", contains(cny("1234.50")))
                .body("orders.count", equalTo(1))
                .body("orders.totals", contains(cny("96000.00")))
                .body("orders.returned", contains(cny("0.00")))
                .body("orders.last.id", equalTo(order.toString()))
                .body("credit.exposures", contains(cny("96000.00")))
                .body("tickets.open", equalTo(1))
                .body("tickets.breached", equalTo(1))
                .body("satisfaction.csm", equalTo(37.8f))
                .body("satisfaction.answers", equalTo(3))
                .body("value.valueClass", equalTo("A"))
                .body("value.revenue", equalTo(cny("96000.00")))
                .body("loyalty.points", equalTo(960))
                .body("loyalty.tier", equalTo("SILVER"))
                .body("churn.band", equalTo("HIGH"))
                .body("churn.reasons", contains("ORDER_GAP"))
                .body("churn.updatedAt", equalTo("2026-07-04T00:00:00Z")));
  }

  @Test
  void repeatsAndLateNewsChangeNothing() {
    UUID id = created();
    UUID order = UUID.randomUUID();
    UUID deal = UUID.randomUUID();
    TestEvent recorded =
        FromOthers.order("recorded", order, id, "2026-06-20T06:30:00Z", 1, "100.00", "CONFIRMED");
    TestEvent changed =
        FromOthers.order("changed", order, id, "2026-06-20T06:30:00Z", 2, "80.00", "CONFIRMED");
    TestEvent won = FromOthers.opportunity("won", deal, id, 5, "WON", "100.00");
    send(
        changed,
        recorded,
        changed,
        recorded,
        won,
        FromOthers.opportunity("created", deal, id, 1, "OPEN", "100.00"),
        FromOthers.satisfaction(id, 60, "2026-07-02T00:00:00Z"),
        FromOthers.satisfaction(id, -30, "2026-07-01T00:00:00Z"),
        FromOthers.points(id, 10, 30, "2026-07-02T00:00:00Z"),
        FromOthers.points(id, 20, 20, "2026-07-01T00:00:00Z"),
        FromOthers.tier(id, "GOLD"));

    eventually(id, overview -> overview.body("loyalty.tier", equalTo("GOLD")));
    eventually(id, overview -> overview.body("satisfaction.csm", equalTo(60.0f)));
    eventually(id, overview -> overview.body("opportunities.open", equalTo(0)));
    overview(id)
        .body("orders.count", equalTo(1))
        .body("orders.totals", contains(cny("80.00")))
        .body("opportunities.amounts", empty())
        .body("satisfaction.csm", equalTo(60.0f))
        .body("loyalty.points", equalTo(30));
  }

  @Test
  void cancelledOrdersDoNotCount() {
    UUID id = created();
    UUID order = UUID.randomUUID();
    send(
        FromOthers.order("recorded", order, id, "2026-06-20T06:30:00Z", 1, "100.00", "CONFIRMED"),
        FromOthers.order("cancelled", order, id, "2026-06-20T06:30:00Z", 2, "100.00", "CANCELLED"));

    eventually(
        id,
        overview ->
            overview
                .body("orders.count", equalTo(0))
                .body("orders.totals", empty())
                .body("orders.last", nullValue()));
  }

  private static void send(TestEvent... events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events);
    }
  }

  private static void eventually(UUID id, Consumer<ValidatableResponse> holds) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> holds.accept(overview(id)));
  }

  private static ValidatableResponse overview(UUID id) {
    return ADMIN.request().get("/v1/customers/{id}/overview", id).then().statusCode(200);
  }

  private static Map<String, String> cny(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
