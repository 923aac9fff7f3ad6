package io.kehu.sales.customer;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.privacy.Leftovers;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Of whom customer-service erased, nothing is found here in any column of any table.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErasedCustomerIT {
  private final String word = "Zq" + UUID.randomUUID().toString().substring(24);

  @Test
  void nothingIsLeftOfTheCustomerButItsFigures() {
    UUID customer = UUID.randomUUID();
    String opportunity;
    String order;
    try (EventSender sender = EventSender.open();
        EventProbe probe = EventProbe.fromNow("crm.privacy")) {
      Customers.told(sender, customer, word, "佟" + word, null, null, 1);
      opportunity = anOpportunity(customer);
      order = anOrder();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              Tokens.user("admin")
                  .request()
                  .get("/v1/orders/" + order)
                  .then()
                  .body("customerName", equalTo("佟" + word)));
      assertThat(Leftovers.ofApplication().of(List.of(word))).hasSizeGreaterThan(9);

      Customers.erased(sender, customer);

      ObservedEvent told =
          probe.awaitEvent("crm.privacy.erased.v1", e -> e.key().equals(customer.toString()));
      assertThat(told.text("/service")).isEqualTo("sales-service");
      assertThat(told.data().at("/tables").findValuesAsText("table"))
          .contains(
              "customer_replica", "opportunity", "sales_order", "audit_event", "outbox_event");
    }
    assertThat(Leftovers.ofApplication().of(List.of(word))).isEmpty();
    Tokens.user("admin")
        .request()
        .get("/v1/opportunities/" + opportunity)
        .then()
        .statusCode(200)
        .body("title", equalTo("(erased)"));
    Tokens.user("admin")
        .request()
        .get("/v1/orders/" + order)
        .then()
        .body("total.amount", equalTo("100.00"));
  }

  @Test
  void whatIsHeldOfTheCustomerIsShownForItsRequest() {
    UUID customer = UUID.randomUUID();
    UUID request = UUID.randomUUID();
    try (EventSender sender = EventSender.open();
        EventProbe probe = EventProbe.fromNow("crm.privacy")) {
      Customers.told(sender, customer, word, "佟" + word, null, null, 1);
      anOpportunity(customer);

      sender.send(
          TestEvent.of(
                  "crm.privacy.access-opened.v1",
                  request,
                  Map.of(
                      "requestId",
                      request,
                      "kind",
                      "customer",
                      "subjectIds",
                      List.of(customer),
                      "readableUntil",
                      "2199-01-01T00:00:00Z"))
              .source("customer-service"));

      ObservedEvent told =
          probe.awaitEvent(
              "crm.privacy.access-prepared.v1",
              e ->
                  e.key().equals(request.toString()) && e.text("/service").equals("sales-service"));
      assertThat(told.data().at("/tables").findValuesAsText("table")).contains("opportunity");
    }
    assertThat(
            Tokens.integrator("privacy:read")
                .request()
                .get("/v1/personal-data/" + request)
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .contains(word + "title", word + "description", word + "step");
    Tokens.user("wang.fang").request().get("/v1/personal-data/" + request).then().statusCode(403);
  }

  private String anOpportunity(UUID customer) {
    return Tokens.user("wang.fang")
        .request()
        .contentType(JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "title", word + "title",
                "description", word + "description",
                "nextStep", word + "step",
                "customerId", customer,
                "contactIds", List.of(UUID.randomUUID())))
        .post("/v1/opportunities")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String anOrder() {
    String path = "/v1/orders/by-external-id/erp/" + UUID.randomUUID();
    String order =
        Tokens.integrator("orders:read", "orders:write")
            .request()
            .contentType(JSON)
            .body(
                Map.of(
                    "sourceVersion",
                    1,
                    "customerReference",
                    Map.of("system", "erp", "id", word),
                    "status",
                    "DELIVERED",
                    "placedAt",
                    "2026-06-20T06:30:00Z",
                    "lines",
                    List.of(
                        Map.of(
                            "lineId",
                            "10",
                            "quantity",
                            3,
                            "description",
                            word + "line",
                            "amount",
                            Map.of("amount", "100.00", "currency", "CNY")))))
            .put(path)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Tokens.integrator("orders:read", "orders:write")
        .request()
        .contentType(JSON)
        .body(
            Map.of(
                "reason", word + "return", "lines", List.of(Map.of("lineId", "10", "quantity", 1))))
        .put(path + "/returns/R-1")
        .then()
        .statusCode(201);
    return order;
  }
}
