package io.kehu.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures of customers that are merged, and parted again. Each test lives in a year of its own.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MergedCustomerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final UUID survivor = UUID.randomUUID();
  private final UUID losing = UUID.randomUUID();

  @Test
  void ordersOfBothAreThoseOfOneBuyerUntilTheMergeIsUndone() {
    send(order(survivor, "2011-01-10"), order(losing, "2011-01-11"));
    awaitBuyers("2011", 2, 2);

    send(FactEvents.merged(losing, survivor, 2), order(losing, "2011-03-01"));
    awaitBuyers("2011", 1, 3);

    send(FactEvents.unmerged(losing, survivor, 3));
    awaitBuyers("2011", 2, 3);
  }

  @Test
  void answersOfBothMakeOneSatisfaction() {
    try (EventProbe probe = EventProbe.fromNow("crm.metrics")) {
      send(
          FactEvents.answer(survivor, "QUALITY", 90, "2012-01-01T00:00:00Z"),
          FactEvents.answer(losing, "QUALITY", 30, "2012-01-02T00:00:00Z"));
      awaitSatisfaction(probe, survivor, 1);
      send(FactEvents.merged(losing, survivor, 2));
      awaitSatisfaction(probe, survivor, 2);

      send(FactEvents.unmerged(losing, survivor, 3));
      probe.awaitEvents(
          "crm.metrics.customer-satisfaction-changed.v1",
          2,
          e -> e.key().equals(survivor.toString()) && e.data().at("/answers").asInt() == 1);
    }
  }

  /// A merge, its undoing and facts of three customers, each key in its own order and the keys mixed at random.
  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2023, 2024})
  void orderOfNewsMattersOnlyWithinAKeyAndARebuildGivesTheSame(int year) {
    Random random = new Random(year);
    UUID third = UUID.randomUUID();
    List<List<TestEvent>> keys = new ArrayList<>();
    for (UUID customer : List.of(survivor, losing, third)) {
      List<TestEvent> key = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        key.add(order(customer, year + "-0" + (1 + random.nextInt(9)) + "-10"));
      }
      keys.add(key);
    }
    keys.get(0).add(random.nextInt(5), FactEvents.merged(survivor, third, 2));
    keys.get(1).add(0, FactEvents.merged(losing, survivor, 2));
    keys.get(1).add(2, FactEvents.unmerged(losing, survivor, 3));
    keys.get(1).add(4, FactEvents.merged(losing, third, 4));
    boolean parted = random.nextBoolean();
    if (parted) {
      keys.get(1).add(FactEvents.unmerged(losing, third, 5));
    }

    send(mixed(keys, random));
    awaitBuyers(String.valueOf(year), parted ? 2 : 1, 12);
    String before = retention(String.valueOf(year)).getString("data");

    rebuilt();
    assertThat(retention(String.valueOf(year)).getString("data")).isEqualTo(before);
  }

  private static TestEvent[] mixed(List<List<TestEvent>> keys, Random random) {
    List<Integer> turns = new ArrayList<>();
    for (int key = 0; key < keys.size(); key++) {
      turns.addAll(Collections.nCopies(keys.get(key).size(), key));
    }
    Collections.shuffle(turns, random);
    int[] next = new int[keys.size()];
    return turns.stream().map(key -> keys.get(key).get(next[key]++)).toArray(TestEvent[]::new);
  }

  private static void rebuilt() {
    int generation =
        Tokens.user("admin")
            .request()
            .post("/v1/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .path("generation");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            Tokens.user("admin")
                .request()
                .put("/v1/rebuilds/" + generation + "/live")
                .then()
                .statusCode(200));
  }

  private static TestEvent order(UUID customer, String day) {
    return FactEvents.order(
        "crm.order.recorded.v1",
        UUID.randomUUID(),
        customer,
        1,
        "PAID",
        day + "T10:00:00Z",
        "10.00");
  }

  private static void send(TestEvent... events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events);
    }
  }

  private static void awaitSatisfaction(EventProbe probe, UUID customer, int answers) {
    probe.awaitEvent(
        "crm.metrics.customer-satisfaction-changed.v1",
        e -> e.key().equals(customer.toString()) && e.data().at("/answers").asInt() == answers);
  }

  private static void awaitBuyers(String year, int customers, int orders) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonPath figures = retention(year);
          assertThat(figures.<Integer>get("data.steps[0].orders")).isEqualTo(orders);
          assertThat(figures.<Integer>get("data.steps[0].buyers")).isEqualTo(customers);
        });
  }

  private static JsonPath retention(String year) {
    return Tokens.user("sun.hao")
        .request()
        .queryParam("from", year + "-01-01")
        .queryParam("to", year + "-12-31")
        .queryParam("granularity", "YEAR")
        .get("/v1/metrics/retention")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
