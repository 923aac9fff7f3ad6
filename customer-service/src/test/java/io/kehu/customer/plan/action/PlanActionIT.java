package io.kehu.customer.plan.action;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.patch;
import static io.kehu.customer.Calls.put;
import static io.kehu.customer.Calls.together;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.plan.Plans.aValidPlan;
import static io.kehu.customer.plan.Plans.acted;
import static io.kehu.customer.plan.Plans.anAction;
import static io.kehu.customer.plan.Plans.drafted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.plan.PlanEvent;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The clock stands in the past, so that the scheduler rests and nobody sweeps but these tests.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class PlanActionIT {
  private static final UUID OWNER = UUID.randomUUID();

  private final PlanActionService service;
  private final TestClock clock;

  PlanActionIT(PlanActionService service, TestClock clock) {
    this.service = service;
    this.clock = clock;
  }

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Instant.parse("2025-03-02T09:00:00Z"));
  }

  @Test
  void overdueIsToldOnceForItsDayHoweverManyLook() throws Exception {
    String plan = drafted("account", created(), aValidPlan(2025));
    String action = acted(plan, anAction(OWNER, "2025-03-02"));
    String done = acted(plan, anAction(OWNER, "2025-03-01"));
    patch(ADMIN, "/v1/plan-actions/" + done, 0, Map.of("status", "DONE"))
        .body("doneOn", equalTo("2025-03-02"));
    try (EventProbe probe = EventProbe.fromNow("crm.plan")) {
      // The day ends at midnight in Shanghai, and a draft obliges nobody.
      clock.stopAt(Instant.parse("2025-03-02T16:00:00Z"));
      service.tellOverdue();
      put(ADMIN, "/v1/plans/" + plan + "/activation", 3, null).statusCode(200);
      clock.stopAt(Instant.parse("2025-03-02T15:59:59Z"));
      service.tellOverdue();
      clock.stopAt(Instant.parse("2025-03-02T16:00:00Z"));
      Callable<Integer> look = service::tellOverdue;
      together(Collections.nCopies(4, look));
      service.tellOverdue();

      ObservedEvent told =
          probe.awaitEvent(PlanEvent.ActionOverdue.TYPE, e -> e.text("/planId").equals(plan));
      assertThat(told.text("/actionId")).isEqualTo(action);
      assertThat(told.text("/dueOn")).isEqualTo("2025-03-02");

      patch(ADMIN, "/v1/plan-actions/" + action, 0, Map.of("dueOn", "2025-03-09")).statusCode(200);
      service.tellOverdue();
      clock.stopAt(Instant.parse("2025-03-10T16:00:00Z"));
      service.tellOverdue();
      service.tellOverdue();
      assertThat(
              probe.awaitEvents(
                  PlanEvent.ActionOverdue.TYPE, 2, e -> e.text("/planId").equals(plan)))
          .extracting(event -> event.text("/dueOn"))
          .containsExactly("2025-03-02", "2025-03-09");
    }
  }

  @Test
  void dueActionsOfAUserAreListedNextFirst() {
    UUID owner = UUID.randomUUID();
    String account = drafted("account", created(), aValidPlan(2025));
    String care = drafted("maintenance", created(), with(aValidPlan(2025), "goal", "Keep them"));
    String later = acted(account, anAction(owner, "2025-05-01"));
    String sooner = acted(care, with(anAction(owner, "2025-04-01"), "way", "SITE_TOUR"));
    String done = acted(care, anAction(owner, "2025-03-01"));
    patch(ADMIN, "/v1/plan-actions/" + done, 0, Map.of("status", "DONE")).statusCode(200);

    String query = "/v1/plan-actions?status=OPEN&owner=" + owner;
    get(ADMIN, query).statusCode(200).body("items.id", contains(sooner, later));
    get(ADMIN, query + "&dueBefore=2025-05-01")
        .body("items.id", contains(sooner))
        .body("items[0].way", equalTo("SITE_TOUR"))
        .body("items[0].planKind", equalTo("MAINTENANCE"));
    get(ADMIN, query + "&dueBefore=2025-04-01").body("items", empty());
    get(ADMIN, "/v1/plan-actions?owner=somebody").statusCode(400);
  }

  @Test
  void onlyWhatIsDoneHasADayOfDoing() {
    String plan = drafted("account", created(), aValidPlan(2025));
    String path = "/v1/plan-actions/" + acted(plan, anAction(OWNER, "2025-03-02"));

    patch(ADMIN, path, 0, Map.of("status", "DONE", "doneOn", "2025-02-27"))
        .body("doneOn", equalTo("2025-02-27"));
    patch(ADMIN, path, 1, Map.of("status", "OPEN")).body("doneOn", nullValue());
    patch(ADMIN, path, 0, Map.of("what", "Late")).statusCode(412);
    patch(ADMIN, path, 2, Map.of("way", "PIGEON", "what", ""))
        .statusCode(400)
        .body("errors.pointer", contains("/way"));
  }

  @Test
  void removedActionIsGoneFromThePlanButNotFromItsPast() {
    String plan = drafted("account", created(), aValidPlan(2025));
    String action = acted(plan, anAction(OWNER, "2025-03-02"));

    ADMIN
        .request()
        .header("If-Match", "\"0\"")
        .delete("/v1/plan-actions/{id}", action)
        .then()
        .statusCode(204);

    get(ADMIN, "/v1/plan-actions/" + action).statusCode(404);
    get(ADMIN, "/v1/account-plans/" + plan).body("actions", empty());
    get(ADMIN, "/v1/account-plans/" + plan + "/versions/1").body("actions.id", contains(action));
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    body.put(field, value);
    return body;
  }
}
