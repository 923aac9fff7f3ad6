package io.kehu.customer.statement;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class StatementResourceIT {
  private static final Token ANALYST = Tokens.role("analyst");
  private static final Token ERP = Tokens.integrator("credit:read", "credit:write", "jobs:read");

  @Test
  void enteredStatementCanBeReadListedAndChanged() {
    UUID customer = created();

    String id = post(customer, aYear(2025)).statusCode(201).extract().path("id");

    get(customer, id)
        .statusCode(200)
        .body("version", equalTo(0))
        .body("source", equalTo("ENTERED"))
        .body("unit", equalTo("THOUSAND"))
        .body("balanceSheet.totalAssets", equalTo("1600"))
        .body("warnings", empty());
    patch(customer, id, null, Map.of("audited", true)).statusCode(428);
    patch(customer, id, "\"0\"", Map.of("income", Map.of("netProfit", "210.50")))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("income.netProfit", equalTo("210.5"))
        .body("income.revenue", equalTo("2000"))
        .body("warnings.code", contains("PROFIT_DIFFERS"));
    patch(customer, id, "\"0\"", Map.of("audited", true)).statusCode(412);
    list(customer).body("items.id", contains(id)).body("items[0].to", equalTo("2025-12-31"));
    ANALYST
        .request()
        .get("/v1/customers/{id}/statements/{s}/history", customer, id)
        .then()
        .statusCode(200)
        .body("items.action", contains("changed", "created"));
    ANALYST
        .request()
        .header("If-Match", "\"1\"")
        .delete("/v1/customers/{id}/statements/{s}", customer, id)
        .then()
        .statusCode(204);
    get(customer, id).statusCode(404).body("code", equalTo("statement-not-found"));
  }

  @Test
  void whatCannotBeIsRefusedAtEachPlace() {
    UUID customer = created();
    Map<String, Object> body = aYear(2025);
    body.put(
        "balanceSheet",
        Map.of(
            "cash", "10",
            "currentAssets", "5",
            "totalAssets", "100",
            "totalLiabilities", "50",
            "equity", "40"));

    post(customer, body)
        .statusCode(400)
        .body("code", equalTo("validation-failed"))
        .body(
            "errors.pointer", contains("/balanceSheet/currentAssets", "/balanceSheet/totalAssets"))
        .body("errors.code", contains("statement-subtotal-contradicts", "statement-not-balanced"));
    body.put("balanceSheet", Map.of("cash", "1.23456", "equity", "many"));
    post(customer, body).statusCode(400).body("errors", hasSize(2));
    list(customer).body("items", empty());
  }

  @Test
  void periodsOfAKindDoNotOverlap() {
    UUID customer = created();
    post(customer, aYear(2025)).statusCode(201);
    Map<String, Object> shifted = aYear(2025);
    shifted.put("from", "2025-07-01");
    shifted.put("to", "2026-06-30");
    Map<String, Object> quarter = aYear(2025);
    quarter.put("kind", "QUARTER");
    quarter.put("from", "2025-10-01");

    post(customer, aYear(2025)).statusCode(409).body("code", equalTo("statement-period-taken"));
    post(customer, shifted).statusCode(409).body("code", equalTo("statement-period-overlaps"));
    post(customer, quarter).statusCode(201);
    post(customer, aYear(2024)).statusCode(201);
  }

  @Test
  void ofTwoWhoEnterOnePeriodAtOnceOneIsRefused() throws Exception {
    UUID customer = created();

    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> enter = () -> post(customer, aYear(2025)).extract().statusCode();
      List<Integer> answers =
          both.invokeAll(List.of(enter, enter, enter)).stream().map(f -> f.resultNow()).toList();
      assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
    }
  }

  @Test
  void ratiosUseTheBalancesOfThePeriodBefore() {
    UUID customer = created();
    Map<String, Object> before = aYear(2024);
    before.put("unit", "ONE");
    before.put("balanceSheet", Map.of("totalAssets", "1500000", "equity", "700000"));
    before.remove("income");
    String opening = post(customer, before).statusCode(201).extract().path("id");
    String id = post(customer, aYear(2025)).statusCode(201).extract().path("id");

    ANALYST
        .request()
        .get("/v1/customers/{id}/statements/{s}/ratios", customer, id)
        .then()
        .statusCode(200)
        .body("openingStatementId", equalTo(opening))
        .body("ratios.find { it.ratio == 'CURRENT' }.value", equalTo(1.5f))
        .body("ratios.find { it.ratio == 'RETURN_ON_EQUITY' }.value", equalTo(0.2667f))
        .body("ratios.find { it.ratio == 'RETURN_ON_EQUITY' }.balances", equalTo("AVERAGE"))
        .body("ratios.find { it.ratio == 'FIXED_CHARGE_COVERAGE' }.value", nullValue())
        .body(
            "ratios.find { it.ratio == 'FIXED_CHARGE_COVERAGE' }.absent.missing",
            contains("LEASE_EXPENSE"));
    ANALYST
        .request()
        .queryParam("periods", 5)
        .get("/v1/customers/{id}/ratios", customer)
        .then()
        .statusCode(200)
        .body("periods.to", contains("2025-12-31", "2024-12-31"))
        .body(
            "periods[1].ratios.find { it.ratio == 'RETURN_ON_EQUITY' }.absent.reason",
            equalTo("INPUT_UNKNOWN"));
  }

  @Test
  void statementsAreConfidential() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    UUID hidden = created(ADMIN, west);
    String id = post(hidden, aYear(2025)).statusCode(201).extract().path("id");

    get(Tokens.user("tom.baker"), hidden, id).statusCode(403);
    get(Tokens.role("service-supervisor"), hidden, id).statusCode(403);
    get(Tokens.role("sales-manager"), hidden, id).statusCode(404);
    get(ANALYST, created(), id).statusCode(404);
    get(Tokens.role("executive"), hidden, id).statusCode(200);
  }

  @Test
  void otherSystemsKeepStatementsInStep() {
    String company = unique();
    String id = unique();
    upsert("erp", company, aValidCustomer()).statusCode(201);
    Map<String, Object> body = aYear(2025);
    body.put("customer", Map.of("system", "erp", "id", company));
    body.put("sourceVersion", 2);

    String statement = put(id, body).statusCode(201).extract().path("id");
    put(id, body).statusCode(200).header("ETag", "\"0\"");
    body.put("sourceVersion", 3);
    body.put("audited", true);
    put(id, body).statusCode(200).header("ETag", "\"1\"").body("source", equalTo("ERP"));
    body.put("sourceVersion", 1);
    put(id, body).statusCode(409).body("code", equalTo("stale-source-version"));
    body.put("sourceVersion", 9);
    // another id for the same period is another name of the same statement
    put(unique(), body).statusCode(200).body("id", equalTo(statement));
    body.put("customer", Map.of("system", "erp", "id", unique()));
    put(unique(), body).statusCode(202).body("waitsFor.kind", equalTo("customers"));
    ERP.request()
        .get("/v1/statements/by-external-id/erp/{id}", id)
        .then()
        .statusCode(200)
        .body("id", equalTo(statement));
  }

  @Test
  void batchesSayWhatBecameOfEach() {
    String company = unique();
    upsert("erp", company, aValidCustomer()).statusCode(201);
    Map<String, Object> good = aYear(2025);
    good.put("customer", Map.of("system", "erp", "id", company));
    good.put("externalReference", Map.of("system", "erp", "id", unique()));
    Map<String, Object> unbalanced = aYear(2024);
    unbalanced.put("customer", Map.of("system", "erp", "id", company));
    unbalanced.put("externalReference", Map.of("system", "erp", "id", unique()));
    unbalanced.put(
        "balanceSheet", Map.of("totalAssets", "9", "totalLiabilities", "1", "equity", "1"));

    ERP.request()
        .contentType(ContentType.JSON)
        .body(Map.of("atomic", false, "items", List.of(good, unbalanced)))
        .post("/v1/statements/batch")
        .then()
        .statusCode(200)
        .body("items.status", contains(201, 400));
  }

  /// The year of [Statements#aValidYear], without lease expense.
  private static Map<String, Object> aYear(int year) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "YEAR");
    body.put("from", year + "-01-01");
    body.put("to", year + "-12-31");
    body.put("currency", "CNY");
    body.put("unit", "THOUSAND");
    body.put(
        "balanceSheet",
        Map.of(
            "inventories", "300",
            "currentAssets", "600",
            "totalAssets", "1600.00",
            "currentLiabilities", "400",
            "totalLiabilities", "800",
            "equity", "800"));
    body.put(
        "income",
        Map.of(
            "revenue", "2000",
            "operatingProfit", "300",
            "interestExpense", "40",
            "tax", "60",
            "netProfit", "200"));
    return body;
  }

  private static ValidatableResponse post(UUID customer, Map<String, ?> body) {
    return ANALYST
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/customers/{id}/statements", customer)
        .then();
  }

  private static ValidatableResponse put(String id, Map<String, ?> body) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/statements/by-external-id/erp/{id}", id)
        .then();
  }

  private static ValidatableResponse get(UUID customer, String id) {
    return get(ANALYST, customer, id);
  }

  private static ValidatableResponse get(Token who, UUID customer, String id) {
    return who.request().get("/v1/customers/{id}/statements/{s}", customer, id).then();
  }

  private static ValidatableResponse list(UUID customer) {
    return ANALYST.request().get("/v1/customers/{id}/statements", customer).then().statusCode(200);
  }

  private static ValidatableResponse patch(
      UUID customer, String id, String ifMatch, Map<String, ?> body) {
    var request =
        ANALYST.request().contentType("application/merge-patch+json; charset=UTF-8").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/v1/customers/{id}/statements/{s}", customer, id)
        .then();
  }
}
