package io.kehu.sales.order;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.platform.id.Ids;
import io.kehu.sales.customer.Customers;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OrderResourceIT {
  private final UUID customer = Ids.newId();
  private final String erpCustomer = "C-" + customer;
  private final String erpOrder = "45-" + UUID.randomUUID();
  private final String path = "/v1/orders/by-external-id/erp/" + erpOrder;

  @Test
  void takesAnOrderAndMovesItToTheCustomer() {
    try (EventProbe probe = EventProbe.fromNow("crm.order")) {
      String id =
          rep()
              .contentType(JSON)
              .body(Map.of("customerId", customer, "lines", List.of(line("10", 3, "100.00"))))
              .post("/v1/orders")
              .then()
              .statusCode(201)
              .body("status", equalTo("CONFIRMED"))
              .body("total.amount", equalTo("100.00"))
              .body("ownerId", equalTo("00000000-0000-7000-8000-000000000003"))
              .body("number", org.hamcrest.Matchers.startsWith("SO-"))
              .extract()
              .path("id");
      post(id, "shipments", Map.of("lines", List.of(Map.of("lineId", "10", "quantity", 1))))
          .statusCode(201)
          .body("status", equalTo("PARTLY_SHIPPED"));
      post(id, "shipments", Map.of()).statusCode(201).body("status", equalTo("SHIPPED"));
      post(id, "deliveries", Map.of()).statusCode(201).body("status", equalTo("DELIVERED"));

      ObservedEvent delivered =
          probe.awaitEvent("crm.order.delivered.v1", e -> e.text("/order/id").equals(id));
      assertThat(delivered.key()).isEqualTo(customer.toString());
      assertThat(delivered.text("/order/version")).isEqualTo("5");
      rep()
          .get("/v1/orders/" + id + "/history")
          .then()
          .statusCode(200)
          .body("items.action", contains("delivered", "shipped", "shipped", "created"));
    }
  }

  @Test
  void confirmsADraftAndCancelsIt() {
    String id =
        rep()
            .contentType(JSON)
            .body(
                Map.of(
                    "customerId", customer, "draft", true, "lines", List.of(line("1", 1, "0.00"))))
            .post("/v1/orders")
            .then()
            .statusCode(201)
            .body("status", equalTo("DRAFT"))
            .body("total.amount", equalTo("0.00"))
            .extract()
            .path("id");
    rep()
        .header("If-Match", "\"1\"")
        .put("/v1/orders/" + id + "/confirmation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CONFIRMED"));
    rep()
        .header("If-Match", "\"2\"")
        .contentType(JSON)
        .body(Map.of("reason", "ordered twice"))
        .put("/v1/orders/" + id + "/cancellation")
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("cancellationReason", equalTo("ordered twice"));
    post(id, "shipments", Map.of()).statusCode(409).body("code", equalTo("nothing-to-ship"));
  }

  @Test
  void keepsAnOrderThatComesBeforeItsCustomerAndPublishesItWhenTheCustomerCame() {
    try (EventProbe probe = EventProbe.fromNow("crm.order");
        EventSender sender = EventSender.open()) {
      String id =
          put(order("DELIVERED", 1))
              .statusCode(201)
              .body("customerId", nullValue())
              .body("customerReference.id", equalTo(erpCustomer))
              .extract()
              .path("id");
      erp()
          .queryParam("awaitingCustomer", true)
          .queryParam("limit", 200)
          .queryParam("sort", "-createdAt")
          .get("/v1/orders")
          .then()
          .statusCode(200)
          .body("items.id", hasItem(id));
      putReturn("R-1", Map.of("lines", List.of(Map.of("lineId", "10", "quantity", 1))))
          .statusCode(201);
      assertThat(probe.eventsUpToNow(e -> e.text("/order/id").equals(id))).isEmpty();

      Customers.told(sender, customer, erpCustomer);

      probe.awaitEvent("crm.order.returned.v1", e -> e.text("/order/id").equals(id));
      List<ObservedEvent> news = probe.eventsUpToNow(e -> e.text("/order/id").equals(id));
      assertThat(news)
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.order.recorded.v1", "crm.order.delivered.v1", "crm.order.returned.v1");
      assertThat(news)
          .allSatisfy(event -> {
            assertThat(event.key()).isEqualTo(customer.toString());
            assertThat(event.text("/order/returnedTotal/amount")).isEqualTo("33.33");
          });
      erp()
          .get(path)
          .then()
          .body("customerId", equalTo(customer.toString()))
          .body("customerReference", nullValue())
          .body("customerName", equalTo("Acme"));
    }
  }

  @Test
  void findsTheCustomerOfAnOrderThatCameAfterwards() {
    try (EventSender sender = EventSender.open()) {
      Customers.told(sender, customer, erpCustomer);
      put(order("CONFIRMED", 1));

      await().untilAsserted(() -> erp().get(path).then().body("customerId", notNullValue()));
    }
  }

  @Test
  void refusesOldNewsAndIgnoresRepeats() {
    put(order("SHIPPED", 5)).statusCode(201).body("version", equalTo(2));
    put(order("CONFIRMED", 4)).statusCode(409).body("code", equalTo("stale-source-version"));
    put(order("PAID", 5)).statusCode(200).body("status", equalTo("SHIPPED"));
    put(order("SHIPPED", 6)).statusCode(200).body("version", equalTo(2));
    put(order("PAID", 7)).statusCode(200).body("status", equalTo("PAID"));
    put(order("CONFIRMED", 8)).statusCode(409).body("code", equalTo("order-move-unlawful"));
    put(order("PAID", 8)).statusCode(200);
  }

  @Test
  void recordsAReturnOnceHoweverOftenItIsTold() {
    put(order("DELIVERED", 1));
    Map<String, Object> one = Map.of("lines", List.of(Map.of("lineId", "10", "quantity", 1)));
    Map<String, Object> three = Map.of("lines", List.of(Map.of("lineId", "10", "quantity", 3)));

    String id = putReturn("R-1", one).statusCode(201).extract().path("id");
    putReturn("R-1", one).statusCode(200).body("id", equalTo(id));
    putReturn("R-1", three).statusCode(409).body("code", equalTo("return-differs"));
    putReturn("R-2", three).statusCode(422).body("code", equalTo("too-much-returned"));
    putReturn("R-2", Map.of()).statusCode(201).body("amount.amount", equalTo("66.67"));
    String order =
        erp()
            .get(path)
            .then()
            .body("status", equalTo("RETURNED"))
            .body("returnedTotal.amount", equalTo("100.00"))
            .extract()
            .path("id");
    erp()
        .get("/v1/orders/" + order + "/returns")
        .then()
        .statusCode(200)
        .body("items.externalReference.id", contains("R-1", "R-2"));
  }

  @Test
  void takesTheErpsWordThatAllCameBack() {
    put(order("DELIVERED", 1));

    put(order("RETURNED", 2))
        .statusCode(200)
        .body("status", equalTo("RETURNED"))
        .body("returnedTotal.amount", equalTo("100.00"));
    put(order("PARTLY_RETURNED", 3)).statusCode(422).body("code", equalTo("order-returns-by-line"));
  }

  @Test
  void aNewExternalIdMakesOneOrderHoweverManySendItAtOnce() {
    Map<String, Object> order = order("CONFIRMED", 1);
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> erp().contentType(JSON).body(order).put(path).statusCode()))
            .toList();

    List<Integer> statuses = answers.stream().map(CompletableFuture::join).sorted().toList();

    assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
  }

  @Test
  void namesWhatIsWrongWithAnOrder() {
    erp()
        .contentType(JSON)
        .body(Map.of("lines", List.of(line("1", 1, "1.00"))))
        .post("/v1/orders")
        .then()
        .statusCode(422)
        .body("code", equalTo("order-customer-missing"));
    Map<String, Object> bad = order("CONFIRMED", 1);
    bad.put("lines", List.of());
    bad.put("status", "LOST");
    put(bad).statusCode(400);
    Map<String, Object> mixed = order("CONFIRMED", 1);
    mixed.put(
        "lines",
        List.of(
            line("1", 1, "1.00"),
            Map.of("quantity", 1, "amount", Map.of("amount", "1", "currency", "USD"))));
    put(mixed).statusCode(422).body("code", equalTo("order-currencies-differ"));
  }

  @Test
  void isSeenByThoseWhoseCustomerItIs() {
    UUID tom = UUID.fromString("00000000-0000-7000-8000-000000000004");
    try (EventSender sender = EventSender.open()) {
      Customers.told(sender, customer, erpCustomer, "Acme", tom, "sales-west", 1);
      put(order("CONFIRMED", 1));
      String order =
          await()
              .until(
                  () -> erp().get(path).then().extract(),
                  answer -> tom.toString().equals(answer.path("ownerId")))
              .path("id");

      Tokens.user("tom.baker").request().get("/v1/orders/" + order).then().statusCode(200);
      rep().get("/v1/orders/" + order).then().statusCode(404);
      rep()
          .queryParam("customerId", customer)
          .get("/v1/orders")
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
      Tokens.user("chen.wei")
          .request()
          .queryParam("customerId", customer)
          .get("/v1/orders")
          .then()
          .body("items.id", contains(order));
    }
  }

  @Test
  void followsItsCustomerToANewOwnerAndForgetsAnErasedName() {
    UUID wang = UUID.fromString("00000000-0000-7000-8000-000000000003");
    try (EventSender sender = EventSender.open()) {
      Customers.told(sender, customer, erpCustomer);
      put(order("CONFIRMED", 1));
      Customers.told(sender, customer, erpCustomer, "Acme 2", wang, "sales-east", 2);
      await()
          .untilAsserted(() ->
              erp()
                  .get(path)
                  .then()
                  .body("ownerId", equalTo(wang.toString()))
                  .body("customerName", equalTo("Acme 2")));
      // Late news of before changes nothing.
      Customers.told(sender, customer, erpCustomer, "Acme", null, null, 1);
      Customers.erased(sender, customer);

      await().untilAsserted(() -> erp().get(path).then().body("customerName", nullValue()));
      erp().get(path).then().body("ownerId", equalTo(wang.toString()));
    }
  }

  @Test
  void findsOrdersByProduct() {
    String sku = "SKU-" + UUID.randomUUID();
    String product =
        Tokens.user("li.na")
            .request()
            .contentType(JSON)
            .body(Map.of("sku", sku, "name", "Pump"))
            .post("/v1/products")
            .path("id");
    Map<String, Object> order = order("CONFIRMED", 1);
    order.put(
        "lines",
        List.of(
            Map.of("sku", sku, "quantity", 2, "amount", Map.of("amount", "9", "currency", "CNY"))));
    String id = put(order).statusCode(201).extract().path("id");

    erp()
        .queryParam("productId", product)
        .get("/v1/orders")
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items.id", not(hasItem("x")));
  }

  private ValidatableResponse put(Map<String, Object> order) {
    return erp().contentType(JSON).body(order).put(path).then();
  }

  private ValidatableResponse putReturn(String id, Map<String, Object> body) {
    return erp().contentType(JSON).body(body).put(path + "/returns/" + id).then();
  }

  private static ValidatableResponse post(String id, String what, Map<String, Object> body) {
    return rep().contentType(JSON).body(body).post("/v1/orders/" + id + "/" + what).then();
  }

  private Map<String, Object> order(String status, long version) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("sourceVersion", version);
    order.put("customerReference", Map.of("system", "erp", "id", erpCustomer));
    order.put("status", status);
    order.put("placedAt", "2026-06-20T06:30:00Z");
    order.put("lines", List.of(line("10", 3, "100.00")));
    return order;
  }

  private static Map<String, Object> line(String id, int quantity, String amount) {
    return Map.of(
        "lineId", id, "quantity", quantity, "amount", Map.of("amount", amount, "currency", "CNY"));
  }

  private static RequestSpecification rep() {
    return Tokens.user("wang.fang").request();
  }

  private static RequestSpecification erp() {
    return Tokens.integrator("orders:read", "orders:write").request();
  }
}
