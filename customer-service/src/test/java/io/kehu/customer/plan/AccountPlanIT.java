package io.kehu.customer.plan;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.patch;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.Calls.put;
import static io.kehu.customer.Calls.together;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.plan.Plans.aValidPlan;
import static io.kehu.customer.plan.Plans.acted;
import static io.kehu.customer.plan.Plans.anAction;
import static io.kehu.customer.plan.Plans.drafted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class AccountPlanIT {
  private static final UUID OWNER = ADMIN.subject();

  private final Jdbi jdbi;

  AccountPlanIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Test
  void wholePlanIsKeptAsItWasWritten() {
    UUID customer = created();
    String contact =
        post(ADMIN, "/v1/customers/" + customer + "/contacts", Map.of("name", "吴建国"))
            .extract()
            .path("id");
    Map<String, Object> body = aValidPlan(2026);
    body.put("situation", Map.of("industry", "Pumps", "needs", "Less noise"));
    body.put("customerSwot", Map.of("strengths", List.of("Cash"), "threats", List.of("Imports")));
    body.put("ourSwot", Map.of("weaknesses", List.of("Price")));
    body.put("rivals", List.of(Map.of("name", "Grundig", "share", 35.5, "answer", "Service")));
    body.put(
        "buyingCentre",
        List.of(
            Map.of(
                "contactId",
                contact,
                "role",
                "ECONOMIC",
                "attitude",
                "NEUTRAL",
                "influence",
                "HIGH")));
    body.put("objectives", List.of(Map.of("what", "Share", "target", 50, "unit", "%")));
    body.put("revenue", List.of(revenue(2026, 1), revenue(2026, 2)));

    String id = drafted("account", customer, body);

    get(ADMIN, "/v1/account-plans/" + id)
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("status", equalTo("DRAFT"))
        .body("kind", equalTo("ACCOUNT"))
        .body("situation.needs", equalTo("Less noise"))
        .body("customerSwot.weaknesses", empty())
        .body("rivals[0].share", equalTo(35.5f))
        .body("buyingCentre[0].contactId", equalTo(contact))
        .body("objectives[0].actual", nullValue())
        .body("revenue[1].expected.amount", equalTo("1000.00"))
        .body("actions", empty())
        .body("effect", nullValue());
    get(ADMIN, "/v1/plans?customerId=" + customer).body("items.title", contains("Plan of 2026"));
    get(ADMIN, "/v1/development-plans/" + id).statusCode(404);
  }

  @Test
  void everyWrongFieldIsNamedAndNothingSaved() {
    UUID customer = created();
    Map<String, Object> body = aValidPlan(2026);
    body.put("endsOn", "2025-12-31");
    body.put("title", " ");
    body.put("revenue", List.of(revenue(2026, 1), revenue(2026, 1)));
    body.put("rivals", List.of(Map.of("name", "Grundig", "share", 101)));

    post(ADMIN, "/v1/customers/" + customer + "/account-plans", body)
        .statusCode(400)
        .body("errors.pointer", contains("/endsOn", "/revenue", "/rivals/0/share", "/title"));
    get(ADMIN, "/v1/plans?customerId=" + customer).body("items", empty());

    body = aValidPlan(2026);
    body.put("buyingCentre", List.of(Map.of("contactId", UUID.randomUUID(), "role", "COACH")));
    post(ADMIN, "/v1/customers/" + customer + "/account-plans", body)
        .statusCode(422)
        .body("code", equalTo("plan-contact-unknown"));
  }

  @Test
  void everyVersionCanBeReadAgainWithItsActions() {
    UUID customer = created();
    String id = drafted("account", customer, aValidPlan(2026));
    String path = "/v1/account-plans/" + id;
    patch(ADMIN, path, 0, Map.of("title", "Better")).statusCode(200).header("ETag", "\"1\"");
    patch(ADMIN, path, 0, Map.of("title", "Late"))
        .statusCode(412)
        .body("conflicts", contains("/title"));
    patch(ADMIN, path, 1, Map.of("title", "Better")).statusCode(200).header("ETag", "\"1\"");
    String action = acted(id, anAction(OWNER, "2026-03-01"));
    patch(ADMIN, "/v1/plan-actions/" + action, 0, Map.of("status", "DONE", "result", "Liked it"))
        .statusCode(200)
        .header("ETag", "\"1\"");
    put(ADMIN, "/v1/plans/" + id + "/activation", 3, null).statusCode(200);

    get(ADMIN, path + "/versions").body("items.version", contains(4, 3, 2, 1, 0));
    version(path, 0).body("title", equalTo("Plan of 2026")).body("actions", empty());
    version(path, 1).body("title", equalTo("Better"));
    version(path, 2).body("actions.status", contains("OPEN"));
    version(path, 3).body("actions.result", contains("Liked it")).body("status", equalTo("DRAFT"));
    version(path, 4).body("status", equalTo("ACTIVE")).body("version", equalTo(4));
    get(ADMIN, path + "/versions/5")
        .statusCode(404)
        .body("code", equalTo("plan-version-not-found"));
    get(ADMIN, "/v1/plans/" + id + "/history")
        .body("items.action", contains("activated", "changed", "created"))
        .body("items[1].changes.title.to", equalTo("Better"));
    get(ADMIN, "/v1/plan-actions/" + action + "/history")
        .body("items.action", contains("changed", "created"));
  }

  @Test
  void ofManyActivatedAtOnceOneIsActive() throws Exception {
    UUID customer = created();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String id = drafted("account", customer, aValidPlan(2026));
      calls.add(
          () -> put(ADMIN, "/v1/plans/" + id + "/activation", 0, null).extract().statusCode());
    }

    assertThat(together(calls)).containsOnly(200, 409).containsOnlyOnce(200);
    get(ADMIN, "/v1/plans?status=ACTIVE&customerId=" + customer).body("items", hasSize(1));

    String next = drafted("account", customer, aValidPlan(2027));
    put(ADMIN, "/v1/plans/" + next + "/activation", 0, null).statusCode(200);
    patch(ADMIN, "/v1/account-plans/" + next, 1, Map.of("startsOn", "2026-12-31"))
        .statusCode(409)
        .body("code", equalTo("plan-overlaps"));
    String care = drafted("maintenance", customer, maintenance());
    put(ADMIN, "/v1/plans/" + care + "/activation", 0, null).statusCode(200);
  }

  @Test
  void databaseItselfRefusesASecondActivePlan() {
    UUID customer = created();
    String first = drafted("account", customer, aValidPlan(2026));
    String second = drafted("account", customer, aValidPlan(2026));
    put(ADMIN, "/v1/plans/" + first + "/activation", 0, null).statusCode(200);

    assertThatThrownBy(() ->
            jdbi.useHandle(db ->
                db.execute(
                    "update plan set status = 'ACTIVE' where id = ?", UUID.fromString(second))))
        .hasMessageContaining("plan_one_active");
  }

  @Test
  void actionsOfOnePlanChangedAtOnceAreAllVersions() throws Exception {
    String id = drafted("account", created(), aValidPlan(2026));
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() ->
          post(ADMIN, "/v1/plans/" + id + "/actions", anAction(OWNER, "2026-03-01"))
              .extract()
              .statusCode());
    }

    assertThat(together(calls)).containsOnly(201);
    get(ADMIN, "/v1/account-plans/" + id)
        .header("ETag", startsWith("\"6."))
        .body("actions", hasSize(6));
    get(ADMIN, "/v1/account-plans/" + id + "/versions").body("items", hasSize(7));
  }

  @Test
  void copyStartsAfreshWithWhatIsStillOpen() {
    UUID customer = created();
    Map<String, Object> body = aValidPlan(2026);
    body.put(
        "objectives", List.of(Map.of("what", "Share", "target", 50, "actual", 42, "unit", "%")));
    body.put("revenue", List.of(revenue(2026, 3)));
    String id = drafted("account", customer, body);
    acted(id, anAction(OWNER, "2026-12-01"));
    String done = acted(id, anAction(OWNER, "2026-02-01"));
    patch(ADMIN, "/v1/plan-actions/" + done, 0, Map.of("status", "DONE")).statusCode(200);

    String copies = "/v1/account-plans/" + id + "/copies";
    post(ADMIN, copies, Map.of("startsOn", "2027-01-01", "endsOn", "2027-12-31"))
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("title", equalTo("Plan of 2026"))
        .body("objectives[0].target", equalTo(50))
        .body("objectives[0].actual", nullValue())
        .body("revenue[0].year", equalTo(2027))
        .body("revenue[0].quarter", equalTo(3))
        .body("actions.dueOn", contains("2027-12-01"));
    post(ADMIN, copies, Map.of("startsOn", "2027-01-01", "endsOn", "2026-12-31"))
        .statusCode(400)
        .body("errors.pointer", contains("/endsOn"));
  }

  @Test
  void reviewsSayWhoFoundWhat() {
    String id = drafted("account", created(), aValidPlan(2026));
    String reviews = "/v1/account-plans/" + id + "/reviews";
    post(ADMIN, reviews, Map.of("heldOn", "2026-04-01", "findings", "On track")).statusCode(201);
    post(ADMIN, reviews, Map.of("heldOn", "2026-07-01", "findings", "Behind")).statusCode(201);

    get(ADMIN, reviews)
        .body("items.findings", contains("Behind", "On track"))
        .body("items[0].actor", equalTo("admin"));
  }

  @Test
  void closedPlanTakesNothingMore() {
    UUID customer = created();
    String id = drafted("account", customer, aValidPlan(2026));
    try (EventProbe probe = EventProbe.fromNow("crm.plan")) {
      put(ADMIN, "/v1/plans/" + id + "/activation", 0, null).statusCode(200);
      put(ADMIN, "/v1/plans/" + id + "/closure", 1, null)
          .statusCode(200)
          .body("status", equalTo("CLOSED"));
      probe.awaitEvent(PlanEvent.Activated.TYPE, event -> event.text("/planId").equals(id));
      assertThat(
              probe
                  .awaitEvent(PlanEvent.Closed.TYPE, event -> event.text("/planId").equals(id))
                  .key())
          .isEqualTo(customer.toString());
    }
    patch(ADMIN, "/v1/account-plans/" + id, 2, Map.of("title", "Late"))
        .statusCode(409)
        .body("code", equalTo("plan-wrong-status"));
    post(ADMIN, "/v1/plans/" + id + "/actions", anAction(OWNER, "2026-03-01")).statusCode(409);
    put(ADMIN, "/v1/plans/" + id + "/activation", 2, null).statusCode(409);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, "/v1/customers/" + customer + "/timeline?type=PLAN")
                .body("items.kind", containsInAnyOrder("PLAN_ACTIVATED", "PLAN_CLOSED"))
                .body("items[0].source", equalTo("/api/customer/v1/account-plans/" + id)));
  }

  @Test
  void planIsSeenByWhoeverSeesItsCustomer() {
    Token east = Tokens.user("wang.fang");
    Token west = Tokens.user("tom.baker");
    Token agent = Tokens.user("sara.jones");
    Map<String, Object> body = aValidCustomer("team", "sales-east");
    body.put("ownerId", east.subject());
    UUID customer = created(ADMIN, body);
    String id = drafted("account", customer, aValidPlan(2026));
    String action = acted(id, anAction(east.subject(), "2026-03-01"));

    get(east, "/v1/account-plans/" + id).statusCode(200);
    get(agent, "/v1/account-plans/" + id).statusCode(200);
    patch(agent, "/v1/account-plans/" + id, 1, Map.of("title", "Mine")).statusCode(403);
    get(west, "/v1/account-plans/" + id).statusCode(404);
    patch(west, "/v1/account-plans/" + id, 1, Map.of("title", "Mine")).statusCode(404);
    put(west, "/v1/plans/" + id + "/activation", 1, null).statusCode(404);
    post(west, "/v1/plans/" + id + "/actions", anAction(west.subject(), "2026-03-01"))
        .statusCode(404);
    get(west, "/v1/plan-actions/" + action).statusCode(404);
    get(west, "/v1/plans?customerId=" + customer).body("items", empty());
    get(west, "/v1/account-plans/" + id + "/versions/0").statusCode(404);
    UUID pool = created();
    post(west, "/v1/customers/" + pool + "/account-plans", aValidPlan(2026))
        .statusCode(403)
        .body("code", equalTo("customer-not-yours"));
    get(east, "/v1/plan-actions?owner=me&customerId=" + customer)
        .body("items.id", containsInAnyOrder(action));
  }

  private static ValidatableResponse version(String path, int version) {
    return get(ADMIN, path + "/versions/" + version).statusCode(200);
  }

  private static Map<String, Object> maintenance() {
    Map<String, Object> body = aValidPlan(2026);
    body.put("goal", "Keep them");
    return body;
  }

  private static Map<String, Object> revenue(int year, int quarter) {
    return Map.of(
        "year",
        year,
        "quarter",
        quarter,
        "expected",
        Map.of("amount", "1000.00", "currency", "CNY"));
  }
}
