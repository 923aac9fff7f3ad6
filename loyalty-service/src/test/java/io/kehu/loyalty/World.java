package io.kehu.loyalty;

import static org.awaitility.Awaitility.await;

import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/// What the other services tell in tests.
public final class World {
  public static final Token ANALYST = Tokens.user("sun.hao");
  public static final Token SUPERVISOR = Tokens.user("zhao.lei");

  private World() {}

  /// Waits longer than usual: a machine that is busy with other tests takes its time.
  public static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(40));
  }

  /// A customer of nobody, known here when this returns.
  public static UUID aCustomer() {
    return aCustomer(null, null);
  }

  public static UUID aCustomer(@Nullable UUID owner, @Nullable String team) {
    UUID id = UUID.randomUUID();
    send(customer(id, owner, team));
    known(id);
    return id;
  }

  public static void known(UUID customer) {
    soon()
        .until(() ->
            Tokens.user("admin").request().get("/v1/customers/{id}/points", customer).statusCode()
                == 200);
  }

  public static TestEvent customer(UUID id, @Nullable UUID owner, @Nullable String team) {
    return TestEvent.of(
        "crm.customer.created.v1", id, Map.of("customer", snapshot(id, owner, team, 1)));
  }

  public static TestEvent merged(UUID id, UUID survivor, long version) {
    return turned("merged", id, "mergedIntoId", survivor, version);
  }

  public static TestEvent unmerged(UUID id, UUID survivor, long version) {
    return turned("unmerged", id, "formerSurvivorId", survivor, version);
  }

  private static TestEvent turned(String what, UUID id, String other, UUID survivor, long version) {
    return TestEvent.of(
        "crm.customer." + what + ".v1",
        id,
        Map.of(
            "customer",
            snapshot(id, null, null, version),
            other,
            survivor,
            "mergeId",
            UUID.randomUUID()));
  }

  private static Map<String, Object> snapshot(
      UUID id, @Nullable UUID owner, @Nullable String team, long version) {
    Map<String, Object> customer = new HashMap<>();
    customer.put("id", id);
    customer.put("number", "C-" + id.toString().substring(0, 6));
    customer.put("kind", "PERSON");
    customer.put("name", "Jane " + id);
    customer.put("customerClass", "CURRENT");
    customer.put("lifecycleStage", "GROWTH");
    customer.put("relationshipPhase", "FORMATION");
    customer.put("externalReferences", List.of());
    customer.put("version", version);
    customer.put("createdAt", Instant.parse("2025-01-01T00:00:00Z").toString());
    if (owner != null) {
      customer.put("ownerId", owner);
    }
    if (team != null) {
      customer.put("team", team);
    }
    return customer;
  }

  public static void send(TestEvent... events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events);
    }
  }

  public static JsonPath points(UUID customer) {
    return get("/v1/customers/{id}/points", customer);
  }

  public static JsonPath risk(UUID customer) {
    return get("/v1/customers/{id}/churn-risk", customer);
  }

  public static JsonPath get(String path, Object... parameters) {
    return ANALYST.request().get(path, parameters).then().statusCode(200).extract().jsonPath();
  }

  public static void awaitBalance(UUID customer, long balance) {
    soon().until(() -> points(customer).getLong("balance") == balance);
  }

  /// An order as sales-service tells of it; each call answers a changed copy.
  public record Order(
      UUID id,
      UUID customer,
      String status,
      Instant placedAt,
      String total,
      String returned,
      String currency,
      int version) {
    public static Order of(UUID customer, String total) {
      return new Order(
          UUID.randomUUID(),
          customer,
          "CONFIRMED",
          Instant.parse("2026-02-01T10:00:00Z"),
          total,
          "0.00",
          "CNY",
          1);
    }

    public Order placedAt(Instant at) {
      return new Order(id, customer, status, at, total, returned, currency, version);
    }

    public Order returned(String amount) {
      return new Order(
          id, customer, "PARTLY_RETURNED", placedAt, total, amount, currency, version + 1);
    }

    public Order cancelled() {
      return new Order(id, customer, "CANCELLED", placedAt, total, returned, currency, version + 1);
    }

    public Order of(UUID other) {
      return new Order(id, other, status, placedAt, total, returned, currency, version + 1);
    }

    public Order in(String code) {
      return new Order(id, customer, status, placedAt, total, returned, code, version);
    }

    public TestEvent recorded() {
      return TestEvent.of("crm.order.recorded.v1", customer, Map.of("order", data()));
    }

    public TestEvent changed() {
      return TestEvent.of("crm.order.changed.v1", customer, Map.of("order", data()));
    }

    private Map<String, Object> data() {
      Map<String, Object> order = new HashMap<>();
      order.put("id", id);
      order.put("number", "SO-" + id.toString().substring(0, 6));
      order.put("customerId", customer);
      order.put("status", status);
      order.put("placedAt", placedAt.toString());
      order.put("currency", currency);
      order.put("total", money(total));
      order.put("returnedTotal", money(returned));
      order.put(
          "lines",
          List.of(
              Map.of(
                  "lineId",
                  "10",
                  "quantity",
                  1,
                  "amount",
                  money(total),
                  "returnedQuantity",
                  0,
                  "returnedAmount",
                  money(returned))));
      order.put("externalReferences", List.of());
      order.put("version", version);
      return order;
    }

    private Map<String, Object> money(String amount) {
      return Map.of("amount", amount, "currency", currency);
    }
  }
}
