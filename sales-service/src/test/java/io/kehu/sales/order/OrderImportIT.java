package io.kehu.sales.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.platform.id.Ids;
import io.kehu.sales.Imports;
import io.kehu.sales.customer.Customers;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rows of a file are looked up by the hundred, and may be about one another.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OrderImportIT {
  private final UUID customer = Ids.newId();
  private final String tag = UUID.randomUUID() + "-";
  private final Map<String, Object> byId = Map.of("customerId", customer);
  private final Map<String, Object> byReference = Map.of("customerReference", reference("c"));

  @Test
  void laterRowsFindWhatEarlierOnesDid() {
    List<Map<String, Object>> rows =
        List.of(
            row("a", 1, "CONFIRMED", byId),
            row("b", 1, "CONFIRMED", byReference),
            row("a", 1, "CONFIRMED", byId),
            row("a", 2, "SHIPPED", byId),
            row("a", 1, "DELIVERED", byId),
            row("c", 1, "CONFIRMED", Map.of()),
            row("c", 1, "CONFIRMED", byId),
            row("c", 2, "DELIVERED", byId));

    assertThat(counts(Imports.run("orders", rows))).containsExactly(3, 2, 1, 1, 1);
    assertThat(counts(Imports.run("orders", rows))).containsExactly(0, 0, 3, 5, 0);

    get("a").body("status", equalTo("SHIPPED"));
    get("b").body("customerReference.id", equalTo(tag + "c"));
    assertThat(Stream.of("a", "b", "c").map(name -> get(name).extract().<String>path("number")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCustomerThatIsKnownIsFoundByItsReference() {
    try (EventSender sender = EventSender.open()) {
      Customers.told(sender, customer, tag + "c");
    }
    Imports.run("orders", List.of(row("first", 1, "CONFIRMED", byReference)));
    await().untilAsserted(() -> get("first").body("customerId", equalTo(customer.toString())));

    Imports.run("orders", List.of(row("second", 1, "CONFIRMED", byReference)));

    get("second").body("customerId", equalTo(customer.toString()));
  }

  private static List<Integer> counts(ExtractableResponse<Response> job) {
    return Stream.of("created", "updated", "unchanged", "stale", "failed")
        .map(job::<Integer>path)
        .toList();
  }

  private ValidatableResponse get(String name) {
    return Imports.loader()
        .get("/v1/orders/by-external-id/erp/" + tag + name)
        .then()
        .statusCode(200);
  }

  private Map<String, Object> row(
      String name, int version, String status, Map<String, Object> customerNamed) {
    Map<String, Object> row = new HashMap<>(customerNamed);
    row.put("externalReference", reference(name));
    row.put("sourceVersion", version);
    row.put("status", status);
    row.put("placedAt", "2026-06-01T08:00:00Z");
    row.put(
        "lines",
        List.of(
            Map.of(
                "sku",
                "none",
                "quantity",
                1,
                "amount",
                Map.of("amount", "10.00", "currency", "CNY"))));
    return row;
  }

  private Map<String, Object> reference(String name) {
    return Map.of("system", "erp", "id", tag + name);
  }
}
