package io.kehu.loyalty.customer;

import static io.kehu.loyalty.World.aCustomer;
import static io.kehu.loyalty.World.awaitBalance;
import static io.kehu.loyalty.World.get;
import static io.kehu.loyalty.World.merged;
import static io.kehu.loyalty.World.points;
import static io.kehu.loyalty.World.risk;
import static io.kehu.loyalty.World.send;
import static io.kehu.loyalty.World.soon;
import static io.kehu.loyalty.World.unmerged;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.loyalty.World.Order;
import io.kehu.platform.succession.Successions;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Points, tiers and risks of a customer that is merged, and parted again.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MergedCustomerIT {
  private static final Token MARKETER = Tokens.user("emma.lee");
  private static final Set<String> ONE_ROW_EACH =
      Set.of(
          "points_account.customer_id",
          "points_entry.customer_id",
          "customer_tier.customer_id",
          "tier_change.customer_id",
          "churn_watch.customer_id");

  private final TestClock clock;
  private final Successions successions;
  private final Jdbi jdbi;

  @Inject
  MergedCustomerIT(TestClock clock, Successions successions, Jdbi jdbi) {
    this.clock = clock;
    this.successions = successions;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void thisYear() {
    clock.stopAt(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void balancesAddUpAndSplitAgain() {
    UUID survivor = aCustomer();
    UUID losing = aCustomer();
    Order order = Order.of(losing, "100");
    send(order.recorded(), Order.of(survivor, "50").recorded());
    awaitBalance(losing, 100);
    awaitBalance(survivor, 50);

    try (EventProbe probe = EventProbe.fromNow("crm.loyalty")) {
      send(merged(losing, survivor, 2));
      awaitBalance(survivor, 150);
      assertThat(points(losing).getString("customerId")).isEqualTo(survivor.toString());
      ObservedEvent told =
          probe.awaitEvent(
              "crm.loyalty.balance-changed.v1", e -> e.key().equals(survivor.toString()));
      assertThat(told.data().at("/balance").asLong()).isEqualTo(150);

      send(order.returned("30").changed(), Order.of(losing, "7").recorded());
      awaitBalance(survivor, 127);
      List<ObservedEvent> booked =
          probe.awaitEvents(
              "crm.loyalty.points-changed.v1", 2, e -> e.key().equals(survivor.toString()));
      assertThat(booked.getLast().data().at("/balance").asLong()).isEqualTo(127);
    }
    assertThat(get("/v1/customers/{id}/points/entries", survivor).getList("items")).hasSize(4);

    send(unmerged(losing, survivor, 3));
    awaitBalance(losing, 77);
    awaitBalance(survivor, 50);
  }

  @Test
  void whatBothHaveCanBeBurntOnceAndNeverMore() {
    UUID survivor = aCustomer();
    UUID losing = aCustomer();
    send(Order.of(losing, "100").recorded(), Order.of(survivor, "50").recorded());
    awaitBalance(losing, 100);
    send(merged(losing, survivor, 2));
    awaitBalance(survivor, 150);

    burn(survivor, 151, "gift-1").then().statusCode(409).body("balance", equalTo(150));
    burn(losing, 120, "gift-1").then().statusCode(201);
    awaitBalance(survivor, 30);
    burn(survivor, 10, "gift-1")
        .then()
        .statusCode(409)
        .body("code", equalTo("points-reference-used"));

    send(unmerged(losing, survivor, 3));
    awaitBalance(losing, 30);
    awaitBalance(survivor, 0);
  }

  @Test
  void tierIsWhatBothEarnedAndFallsBackWhenTheyPart() {
    UUID survivor = aCustomer();
    UUID losing = aCustomer();
    send(Order.of(losing, "3000").recorded(), Order.of(survivor, "3000").recorded());
    awaitTier(losing, "REGULAR");
    awaitTier(survivor, "REGULAR");

    send(merged(losing, survivor, 2));
    awaitTier(survivor, "SILVER");

    send(unmerged(losing, survivor, 3));
    awaitTier(survivor, "REGULAR");
    awaitTier(losing, "REGULAR");
  }

  @Test
  void signalsAreTheSurvivorsUntilTheyPart() {
    UUID survivor = aCustomer();
    UUID losing = aCustomer();
    send(lowAnswer(losing));
    soon().until(() -> signals(losing) == 1);

    send(merged(losing, survivor, 2));
    soon().until(() -> signals(survivor) == 1);
    assertThat(risk(survivor).getDouble("risk")).isPositive();
    clock.stopAt(Instant.parse("2026-07-01T00:00:00Z"));
    send(lowAnswer(losing));
    soon().until(() -> signals(survivor) == 2);
    assertThat(listed()).contains(survivor).doesNotContain(losing);

    send(unmerged(losing, survivor, 3));
    soon().until(() -> signals(losing) == 2);
    assertThat(signals(survivor)).isZero();
    soon().until(() -> risk(survivor).getDouble("risk") == 0);
    soon().until(() -> listed().contains(losing));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensInBetweenNoPointIsLostOrMade(long seed) {
    Random random = new Random(seed);
    List<UUID> customers = List.of(aCustomer(), aCustomer(), aCustomer());
    Map<UUID, Long> earned = new HashMap<>();
    Map<UUID, UUID> into = new HashMap<>();
    Map<UUID, Long> versions = new HashMap<>();
    List<Order> orders = new ArrayList<>();
    long burnt = 0;
    for (int step = 0; step < 30; step++) {
      UUID customer = customers.get(random.nextInt(3));
      switch (random.nextInt(4)) {
        case 0 -> {
          int total = 1 + random.nextInt(100);
          Order order = Order.of(customer, String.valueOf(total));
          orders.add(order);
          earned.merge(customer, (long) total, Long::sum);
          send(order.recorded());
        }
        case 1 -> {
          UUID end = end(into, customer);
          awaitBalances(customers, into, earned, burnt);
          if (burn(end, 1 + random.nextInt(80), "gift-" + step).statusCode() == 201) {
            burnt = sum(earned) - total(customers, into);
          }
        }
        case 2 -> {
          UUID other = customers.get(random.nextInt(3));
          if (!into.containsKey(customer) && !end(into, other).equals(customer)) {
            into.put(customer, end(into, other));
            send(merged(customer, end(into, other), versions.merge(customer, 1L, Long::sum) + 1));
          }
        }
        default -> {
          UUID survivor = into.remove(customer);
          if (survivor != null) {
            send(unmerged(customer, survivor, versions.merge(customer, 1L, Long::sum) + 1));
          }
        }
      }
    }
    for (UUID customer : customers) {
      UUID survivor = into.remove(customer);
      if (survivor != null) {
        send(unmerged(customer, survivor, versions.merge(customer, 1L, Long::sum) + 1));
      }
    }
    awaitBalances(customers, into, earned, burnt);
    for (UUID customer : customers) {
      long own = earned.getOrDefault(customer, 0L);
      assertThat(
              get("/v1/customers/{id}/points/entries?kind=EARN&limit=200", customer)
                  .<Integer>getList("items.points")
                  .stream()
                  .mapToLong(each -> each)
                  .sum())
          .isEqualTo(own);
    }
    assertThat(brokenAccounts(customers)).isZero();
  }

  @Test
  void everyTableWithACustomersIdFollowsOrIsKeptByHolder() {
    Set<String> followed =
        successions.tables().stream()
            .map(each -> each.table() + "." + each.column())
            .collect(Collectors.toSet());
    List<String> columns =
        jdbi.withHandle(db ->
            db.createQuery(
                    """
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = current_schema() and column_name = 'customer_id'
                    """)
                .mapTo(String.class)
                .list());

    assertThat(columns).allMatch(each -> followed.contains(each) || ONE_ROW_EACH.contains(each));
    assertThat(followed).contains("points_account.holder_id");
  }

  private static UUID end(Map<UUID, UUID> into, UUID customer) {
    UUID end = customer;
    while (into.containsKey(end)) {
      end = into.get(end);
    }
    return end;
  }

  private static void awaitBalances(
      List<UUID> customers, Map<UUID, UUID> into, Map<UUID, Long> earned, long burnt) {
    soon()
        .untilAsserted(() -> {
          assertThat(total(customers, into)).isEqualTo(sum(earned) - burnt);
          for (UUID customer : customers) {
            assertThat(points(customer).getString("customerId"))
                .isEqualTo(end(into, customer).toString());
          }
        });
  }

  private static long total(List<UUID> customers, Map<UUID, UUID> into) {
    return customers.stream()
        .filter(customer -> !into.containsKey(customer))
        .mapToLong(customer -> points(customer).getLong("balance"))
        .sum();
  }

  private static long sum(Map<UUID, Long> earned) {
    return earned.values().stream().mapToLong(each -> each).sum();
  }

  private long brokenAccounts(List<UUID> customers) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select count(*) from points_account a
                where a.customer_id = any(:customers) and (a.holder_id <> a.customer_id or a.balance <>
                  (select coalesce(sum(points), 0) from points_entry e where e.customer_id = a.customer_id))
                """)
            .bind("customers", customers)
            .mapTo(Long.class)
            .one());
  }

  private static Response burn(UUID customer, long points, String reference) {
    return MARKETER
        .request()
        .contentType(JSON)
        .body(Map.of("points", points, "reference", reference, "reason", "Gift"))
        .post("/v1/customers/{id}/points/burns", customer);
  }

  private static void awaitTier(UUID customer, String tier) {
    soon().until(() -> tier.equals(points(customer).getString("tier")));
    soon().until(() -> points(customer).getLong("balance") > 0);
  }

  private static int signals(UUID customer) {
    return get("/v1/churn-signals?customerId=" + customer).getList("items").size();
  }

  private static List<UUID> listed() {
    return get("/v1/churn-risks?limit=200").<String>getList("items.customerId").stream()
        .map(UUID::fromString)
        .toList();
  }

  private static TestEvent lowAnswer(UUID customer) {
    Map<String, Object> data = new HashMap<>();
    data.put("responseId", UUID.randomUUID());
    data.put("customerId", customer);
    data.put("questionnaire", "csm-service");
    data.put("kind", "CSM");
    data.put("answers", List.of(Map.of("item", "OVERALL", "score", -90)));
    data.put("mean", -90);
    data.put("answeredAt", "2026-02-28T00:00:00Z");
    return TestEvent.of("crm.survey.answered.v1", customer, data);
  }
}
