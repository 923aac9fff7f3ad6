package io.kehu.customer.credit;

import static io.kehu.customer.credit.CreditFixtures.ADMIN;
import static io.kehu.customer.credit.CreditFixtures.ANALYST;
import static io.kehu.customer.credit.CreditFixtures.EXECUTIVE;
import static io.kehu.customer.credit.CreditFixtures.TODAY;
import static io.kehu.customer.credit.CreditFixtures.cny;
import static io.kehu.customer.credit.CreditFixtures.customer;
import static io.kehu.customer.credit.CreditFixtures.invoice;
import static io.kehu.customer.credit.CreditFixtures.send;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How good customers are for their debts, and what they may owe.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CreditIT {

  @Test
  void limitIsSetByWhoeverMayAndItsHistoryIsKept() {
    CreditFixtures customer = customer();

    customer.limit(ANALYST, "\"0\"", "100.00").statusCode(403);
    customer.limit(Tokens.user("li.na"), "\"0\"", "100.00").statusCode(403);
    customer.limit(EXECUTIVE, null, "100.00").statusCode(428);
    customer.limit(EXECUTIVE, "\"0\"", "-1").statusCode(400);
    customer.limit(EXECUTIVE, "\"0\"", "100.00").statusCode(200).header("ETag", "\"1\"");
    customer.limit(EXECUTIVE, "\"0\"", "200.00").statusCode(412);
    customer.limit(EXECUTIVE, "\"1\"", "200.00").statusCode(200);
    ANALYST
        .request()
        .get("/v1/customers/{id}/credit-limits", customer.id())
        .then()
        .statusCode(200)
        .body("items.amount.amount", contains("200.00", "100.00"))
        .body("items[0].reason", equalTo("Good record"));
  }

  @Test
  void risingAboveTheLimitIsToldOnce() {
    CreditFixtures customer = customer();
    UUID order = UUID.randomUUID();
    try (EventProbe probe = EventProbe.fromNow("crm.credit")) {
      customer.limit(EXECUTIVE, "\"0\"", "100.00").statusCode(200);
      send(
          customer.order(order, "recorded", 1, "90.00", "CONFIRMED"),
          customer.order(order, "changed", 2, "110.00", "CONFIRMED"),
          customer.order(order, "changed", 3, "120.00", "CONFIRMED"),
          customer.order(order, "changed", 4, "50.00", "CONFIRMED"));
      customer.owes("50.00", "0.00");
      customer.limit(EXECUTIVE, "\"1\"", "40.00").statusCode(200);

      probe.awaitEvent(
          "crm.credit.exposure-exceeded.v1",
          e -> e.key().equals(customer.id().toString()) && e.text("/limit/amount").equals("40.00"));
      List<ObservedEvent> told = probe.eventsUpToNow(e -> e.key().equals(customer.id().toString()));
      assertThat(told)
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.credit.limit-changed.v1",
              "crm.credit.exposure-exceeded.v1",
              "crm.credit.limit-changed.v1",
              "crm.credit.exposure-exceeded.v1");
      assertThat(told.get(1).text("/exposure/amount")).isEqualTo("110.00");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            ADMIN
                .request()
                .queryParam("type", "CREDIT")
                .get("/v1/customers/{id}/timeline", customer.id())
                .then()
                .body(
                    "items.kind.countBy { it }",
                    equalTo(Map.of("CREDIT_LIMIT_CHANGED", 2, "CREDIT_EXPOSURE_EXCEEDED", 2))));
  }

  @Test
  void assessmentShowsWhatItIsMadeOf() {
    CreditFixtures customer = customer();
    Map<String, Object> late = customer.anInvoice("10.00", "0");
    late.put("dueOn", TODAY.minusDays(40).toString());
    late.put("paidOn", TODAY.minusDays(20).toString());
    invoice(unique(), late).statusCode(201);
    statement(customer);
    int scorecard = ADMIN.request().get("/v1/credit-scorecard").jsonPath().getInt("version");
    try (EventProbe probe = EventProbe.fromNow("crm.credit")) {
      // current 1.5: 80 × 10; debt to assets 0.5: 75 × 15; return on sales 0.1: 100 × 5; return on
      // equity 0.25: 100 × 5; share on time 0: 0 × 15; worst 20 days: 50 × 10; integrity 4: 75 × 10
      String id =
          assess(customer, Map.of("judgements", List.of(Map.of("factor", "INTEGRITY", "value", 4))))
              .statusCode(201)
              .body("scorecardVersion", equalTo(scorecard))
              .body("coverage", equalTo(70.0f))
              .body("score", equalTo(59.64f))
              .body("grade", equalTo("BB"))
              .body("missing", contains("FIXED_CHARGE_COVERAGE", "SECURITY", "OUTLOOK"))
              .body("recommendedLimit.amount", equalTo(cny("40000.00")))
              .extract()
              .path("id");
      ObservedEvent told =
          probe.awaitEvent("crm.credit.assessed.v1", e -> e.text("/assessmentId").equals(id));
      assertThat(told.text("/grade")).isEqualTo("BB");
      customer.standing().body("grade", equalTo("BB")).header("ETag", "\"1\"");
      ANALYST
          .request()
          .get("/v1/customers/{id}/credit-assessments/{a}", customer.id(), id)
          .then()
          .statusCode(200)
          .body("contributions.find { it.factor == 'DEBT_TO_ASSETS' }.points", equalTo(75));
    }
    assess(customer, Map.of("judgements", List.of(Map.of("factor", "CURRENT", "value", 4))))
        .statusCode(400)
        .body("errors.pointer", contains("/judgements/0/factor"));
    ADMIN
        .request()
        .get("/v1/customers/{id}/overview", customer.id())
        .then()
        .statusCode(200)
        .body("credit.grade", equalTo("BB"))
        .body("credit.limit", nullValue());
  }

  @Test
  void definitionsAreChangedByAdministratorsInVersions() {
    Map<String, Object> policy = new HashMap<>(definition("/v1/credit-policy", "policy"));
    Map<String, Object> scorecard = new HashMap<>(definition("/v1/credit-scorecard", "scorecard"));
    String policyTag = tag("/v1/credit-policy");
    String scorecardTag = tag("/v1/credit-scorecard");
    policy.put("reserveMinutes", 31);
    scorecard.put("minimumCoverage", 49);

    define(EXECUTIVE, "/v1/credit-policy", policyTag, policy).statusCode(403);
    define(ADMIN, "/v1/credit-policy", null, policy).statusCode(428);
    define(ADMIN, "/v1/credit-policy", policyTag, policy).statusCode(200);
    define(ADMIN, "/v1/credit-policy", policyTag, policy).statusCode(412);
    int version =
        define(ADMIN, "/v1/credit-scorecard", scorecardTag, scorecard)
            .statusCode(200)
            .extract()
            .path("version");
    scorecard.put("grades", List.of(Map.of("grade", "A", "from", 10, "limitPercent", 1)));
    define(ADMIN, "/v1/credit-scorecard", "\"" + version + "\"", scorecard)
        .statusCode(400)
        .body("errors.code", contains("scorecard-grades-gap"));
    ANALYST
        .request()
        .get("/v1/credit-scorecard/versions/{v}", version)
        .then()
        .statusCode(200)
        .body("scorecard.minimumCoverage", equalTo(49));
    ANALYST.request().get("/v1/credit-scorecard/versions/999").then().statusCode(404);
  }

  private static void statement(CreditFixtures customer) {
    ANALYST
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "kind", "YEAR",
                "from", "2025-01-01",
                "to", "2025-12-31",
                "currency", "CNY",
                "unit", "THOUSAND",
                "balanceSheet",
                    Map.of(
                        "currentAssets", "600",
                        "totalAssets", "1600",
                        "currentLiabilities", "400",
                        "totalLiabilities", "800",
                        "equity", "800"),
                "income", Map.of("revenue", "2000", "netProfit", "200")))
        .post("/v1/customers/{id}/statements", customer.id())
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse assess(CreditFixtures customer, Map<String, ?> body) {
    return ANALYST
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/customers/{id}/credit-assessments", customer.id())
        .then();
  }

  private static Map<String, Object> definition(String path, String name) {
    return ADMIN.request().get(path).jsonPath().getMap(name);
  }

  private static String tag(String path) {
    return ADMIN.request().get(path).header("ETag");
  }

  private static ValidatableResponse define(
      Token who, String path, String ifMatch, Map<String, ?> body) {
    var request = who.request().contentType(ContentType.JSON).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path).then();
  }
}
