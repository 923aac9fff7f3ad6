package io.kehu.customer.visit.rule;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.encounter.Requests.delete;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.patch;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.encounter.Requests.put;
import static io.kehu.customer.encounter.Requests.span;
import static io.kehu.customer.encounter.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each test has a team of its own, so that its rule plans for its own customers only.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class VisitRuleIT {
  private static final String RULES = "/v1/visit-rules";
  private static final String ONE = RULES + "/{id}";
  private static final String VISITS = "/v1/customers/{id}/visits";

  private final VisitRuleService service;
  private final TestClock clock;
  private final String team = "team-" + unique();

  VisitRuleIT(VisitRuleService service, TestClock clock) {
    this.service = service;
    this.clock = clock;
  }

  @Test
  void deliveryMakesOneVisitHoweverOftenItIsToldAndWhoeverLooks() throws Exception {
    UUID owner = UUID.randomUUID();
    Map<String, Object> body = aValidCustomer("team", team);
    body.put("ownerId", owner);
    UUID customer = created(ADMIN, body);
    // Delivered on Wednesday; three days later is Saturday.
    clock.stopAt(Instant.parse("2026-07-01T02:00:00Z"));
    UUID rule = rule("AFTER_DELIVERY", Map.of("days", 3));
    try (EventProbe probe = EventProbe.fromNow("crm.visit");
        EventSender sender = EventSender.open()) {
      UUID order = UUID.randomUUID();
      for (int version = 2; version < 4; version++) {
        TestEvent delivered =
            FromOthers.order(
                "delivered", order, customer, "2026-06-20T06:30:00Z", version, "1.00", "DELIVERED");
        sender.send(delivered, delivered);
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              get(ADMIN, ONE + "/preview", rule)
                  .statusCode(200)
                  .body("count", equalTo(1))
                  .body("sample[0].customerId", equalTo(customer.toString()))
                  .body("sample[0].dueOn", equalTo("2026-07-06")));

      planFromManyInstances(rule);
      planFromManyInstances(rule);

      get(ADMIN, VISITS, customer)
          .body("items.size()", equalTo(1))
          .body("items[0].dueOn", equalTo("2026-07-06"))
          .body("items[0].ownerId", equalTo(owner.toString()))
          .body("items[0].purpose", equalTo("回访"));
      get(ADMIN, ONE + "/preview", rule).body("count", equalTo(0));
      String id = get(ADMIN, VISITS, customer).extract().path("items[0].id");
      get(ADMIN, "/v1/visits/{id}", id)
          .statusCode(200)
          .body("origin.occasion", equalTo("order:" + order))
          .body("outline", contains("运行是否正常？"));
      probe.awaitEvent("crm.visit.planned.v1", e -> e.text("/visit/id").equals(id));
      assertThat(probe.eventsUpToNow(e -> e.key().equals(customer.toString()))).hasSize(1);
    }
  }

  @Test
  void deliveryOfLongAgoAndOfStrangersMakesNone() {
    clock.stopAt(Instant.parse("2026-07-01T02:00:00Z"));
    UUID customer = created(ADMIN, aValidCustomer("team", team));
    UUID rule = rule("AFTER_DELIVERY", Map.of("days", 3));
    service.happened(
        "DELIVERY", "order:" + UUID.randomUUID(), customer, Instant.parse("2026-05-01T00:00:00Z"));
    service.happened(
        "DELIVERY", "order:" + UUID.randomUUID(), customer, Instant.parse("2001-05-01T00:00:00Z"));
    service.happened(
        "DELIVERY",
        "order:" + UUID.randomUUID(),
        UUID.randomUUID(),
        Instant.parse("2026-06-30T00:00:00Z"));

    assertThat(service.plan(rule)).isZero();
  }

  @Test
  void closedComplaintMakesAVisit() {
    clock.stopAt(Instant.parse("2026-07-01T02:00:00Z"));
    UUID customer = created(ADMIN, aValidCustomer("team", team));
    UUID afterComplaint = rule("AFTER_COMPLAINT", Map.of("days", 7));
    UUID afterTicket = rule("AFTER_TICKET", Map.of("days", 2));
    try (EventSender sender = EventSender.open()) {
      sender.send(
          FromOthers.ticketClosed(customer, "COMPLAINT", "2026-07-01T01:00:00Z"),
          FromOthers.ticketClosed(customer, "ENQUIRY", "2026-07-01T01:00:00Z"));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> get(ADMIN, ONE + "/preview", afterTicket).body("count", equalTo(2)));
    assertThat(service.plan(afterComplaint)).isEqualTo(1);
    assertThat(service.plan(afterTicket)).isEqualTo(2);
  }

  @Test
  void tierSaysHowOftenACustomerIsVisited() {
    clock.stopAt(Instant.parse("2026-07-01T02:00:00Z"));
    UUID gold = created(ADMIN, aValidCustomer("team", team));
    UUID regular = created(ADMIN, aValidCustomer("team", team));
    UUID rule =
        rule(
            "TIER_INTERVAL",
            Map.of(
                "intervals",
                List.of(Map.of("tier", "GOLD", "days", 30), Map.of("tier", "GOLD", "days", 40))));
    try (EventSender sender = EventSender.open()) {
      sender.send(FromOthers.tier(gold, "GOLD"), FromOthers.tier(regular, "REGULAR"));
    }
    assertThat(service.plan(rule)).isZero();

    // Planned two weeks ahead: 31 July is a Friday.
    clock.stopAt(Instant.parse("2026-07-18T02:00:00Z"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> get(ADMIN, ONE + "/preview", rule).body("count", equalTo(1)));
    assertThat(service.plan(rule)).isEqualTo(1);
    get(ADMIN, VISITS, gold).body("items.dueOn", contains("2026-07-31"));

    // An open visit is enough; from the day on which it is held, the next thirty days are counted.
    clock.stopAt(Instant.parse("2026-08-20T02:00:00Z"));
    assertThat(service.plan(rule)).isZero();
    String id = get(ADMIN, VISITS, gold).extract().path("items[0].id");
    put(
            ADMIN,
            "/v1/visits/{id}/record",
            "\"0\"",
            Map.of("actual", span("2026-08-19T02:00:00Z", "2026-08-19T03:00:00Z")),
            id)
        .statusCode(200);
    assertThat(service.plan(rule)).isZero();
    clock.stopAt(Instant.parse("2026-09-10T02:00:00Z"));
    assertThat(service.plan(rule)).isEqualTo(1);
    get(ADMIN, VISITS + "?status=PLANNED", gold).body("items.dueOn", contains("2026-09-18"));
  }

  @Test
  void taggedCustomersAreVisitedOnceAQuarter() {
    String tag = unique();
    clock.stopAt(Instant.parse("2026-07-01T02:00:00Z"));
    Map<String, Object> body = aValidCustomer("team", team);
    body.put("tags", List.of(tag));
    UUID customer = created(ADMIN, body);
    UUID rule = rule("QUARTERLY", Map.of("tags", List.of(tag, "other")));

    assertThat(service.plan(rule)).isEqualTo(1);
    assertThat(service.plan(rule)).isZero();
    clock.stopAt(Instant.parse("2026-12-20T02:00:00Z"));
    assertThat(service.plan(rule)).isEqualTo(1);

    get(ADMIN, VISITS, customer).body("items.dueOn", contains("2026-08-14", "2026-12-21"));
  }

  @Test
  void onlyActiveRulesPlan() {
    UUID customer = created(ADMIN, aValidCustomer("team", team));
    service.happened("DELIVERY", "order:" + UUID.randomUUID(), customer, clock.instant());
    Map<String, Object> body = with(aRule("AFTER_DELIVERY"), "days", 3);
    body.put("active", false);
    String id = post(ADMIN, RULES, body).statusCode(201).extract().path("id");

    assertThat(service.plan(UUID.fromString(id))).isZero();
    get(ADMIN, ONE + "/preview", id).body("count", equalTo(1));
    patch(ADMIN, ONE, "\"0\"", Map.of("active", true), id).statusCode(200);
    assertThat(service.plan(UUID.fromString(id))).isEqualTo(1);
  }

  @Test
  void managersMakeRulesForTheirTeamsOnly() {
    Map<String, Object> body = with(aRule("AFTER_DELIVERY"), "days", 3);
    body.put("active", false);
    body.remove("team");
    String ours = post(ADMIN, RULES, body).statusCode(201).extract().path("id");

    post(Tokens.user("li.na"), RULES, body)
        .statusCode(403)
        .body("code", equalTo("visit-rule-not-yours"));
    post(Tokens.user("li.na"), RULES, with(body, "team", "sales")).statusCode(201);
    delete(Tokens.user("li.na"), ONE, "\"0\"", ours).statusCode(403);
    patch(Tokens.user("li.na"), ONE, "\"0\"", Map.of("team", "sales"), ours).statusCode(403);
    post(Tokens.user("wang.fang"), RULES, with(body, "team", "sales-east")).statusCode(403);
    get(Tokens.user("wang.fang"), RULES).statusCode(200).body("items.id", hasItem(ours));
    delete(ADMIN, ONE, null, ours).statusCode(428);
    delete(ADMIN, ONE, "\"0\"", ours).statusCode(204);
    get(ADMIN, ONE, ours).statusCode(404);
  }

  @Test
  void ruleWithoutWhatItsTriggerNeedsIsRefused() {
    post(ADMIN, RULES, aRule("AFTER_DELIVERY"))
        .statusCode(422)
        .body("code", equalTo("visit-rule-incomplete"));
  }

  private void planFromManyInstances(UUID rule) throws Exception {
    try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
      List<Callable<Integer>> looks =
          IntStream.range(0, 6).<Callable<Integer>>mapToObj(_ -> () -> service.plan(rule)).toList();
      for (var look : instances.invokeAll(looks)) {
        look.get();
      }
    }
  }

  private Map<String, Object> aRule(String trigger) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "Rule " + unique());
    body.put("active", true);
    body.put("trigger", trigger);
    body.put("team", team);
    body.put("purpose", "回访");
    body.put("outline", List.of("运行是否正常？"));
    return body;
  }

  private UUID rule(String trigger, Map<String, ?> more) {
    Map<String, Object> body = aRule(trigger);
    body.putAll(more);
    return UUID.fromString(post(ADMIN, RULES, body).statusCode(201).extract().path("id"));
  }
}
