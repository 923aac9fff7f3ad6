package io.kehu.sales.opportunity;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OpportunityResourceIT {
  private static final String WANG = "00000000-0000-7000-8000-000000000003";

  private final String source = "source-" + UUID.randomUUID();
  private final String path = "/v1/opportunities/by-external-id/crm/" + UUID.randomUUID();

  @Test
  void beginsInTheFirstStageAndBelongsToWhoEntersIt() {
    try (EventProbe probe = EventProbe.fromNow("crm.opportunity")) {
      UUID customer = Ids.newId();
      String id =
          create(Map.of("customerId", customer))
              .statusCode(201)
              .header("ETag", equalTo("\"1\""))
              .body("number", startsWith("O-"))
              .body("process", equalTo("standard"))
              .body("stage", equalTo("FIRST_CONTACT"))
              .body("probability", equalTo(5))
              .body("ownerId", equalTo(WANG))
              .body("team", equalTo("sales-east"))
              .extract()
              .path("id");

      ObservedEvent created =
          probe.awaitEvent("crm.opportunity.created.v1", e -> e.text("/opportunity/id").equals(id));
      assertThat(created.key()).isEqualTo(customer.toString());
    }
  }

  @Test
  void isMovedThroughItsStages() {
    String id = created(Map.of());

    move(id, Map.of("toStage", "INTEREST")).statusCode(201).body("probability", equalTo(15));
    move(id, Map.of("toStage", "DECISION_MAKER_MET")).statusCode(201);
    move(id, Map.of("toStage", "INTEREST")).statusCode(201);
    move(id, Map.of("toStage", "INTEREST"))
        .statusCode(409)
        .body("code", equalTo("opportunity-already-in-stage"));
    move(id, Map.of("toStage", "NOWHERE")).statusCode(422).body("code", equalTo("unknown-stage"));
    rep()
        .get("/v1/opportunities/" + id + "/stage-moves")
        .then()
        .statusCode(200)
        .body(
            "items.stage", contains("FIRST_CONTACT", "INTEREST", "DECISION_MAKER_MET", "INTEREST"))
        .body("items.leftBy", contains("FORWARD", "FORWARD", "BACK", null))
        .body("items[0].movedBy", equalTo("wang.fang"))
        .body("items[0].leftAt", notNullValue())
        .body("items[3].leftAt", nullValue());
  }

  @Test
  void isHeldByExitCriteriaUnlessAManagerSaysWhy() {
    String id = created(Map.of());
    Map<String, Object> far = Map.of("toStage", "SOLUTION_SUBMITTED");
    Map<String, Object> overridden =
        Map.of("toStage", "SOLUTION_SUBMITTED", "overrideReason", "known customer");

    move(id, far)
        .statusCode(422)
        .body("code", equalTo("exit-criteria-not-met"))
        .body("unmet.code", hasItems("CUSTOMER", "AMOUNT", "NEEDS_CONFIRMED"))
        .body("errors", hasSize(3));
    move(id, overridden).statusCode(403).body("code", equalTo("override-not-allowed"));
    Tokens.user("li.na")
        .request()
        .contentType(JSON)
        .body(overridden)
        .post("/v1/opportunities/" + id + "/stage-moves")
        .then()
        // The manager's teams come from customer-service, whose news this test does not have.
        .statusCode(404);
    Tokens.user("chen.wei")
        .request()
        .contentType(JSON)
        .body(overridden)
        .post("/v1/opportunities/" + id + "/stage-moves")
        .then()
        .statusCode(201);
    rep()
        .get("/v1/opportunities/" + id + "/stage-moves")
        .then()
        .body("items[0].overrideReason", equalTo("known customer"))
        .body("items[0].leftBy", equalTo("SKIP"));
  }

  @Test
  void passesExitCriteriaThatAreMet() {
    String id =
        created(
            Map.of(
                "customerId", Ids.newId(), "amount", Map.of("amount", "96000", "currency", "CNY")));

    move(id, Map.of("toStage", "SOLUTION_SUBMITTED", "confirmed", List.of("NEEDS_CONFIRMED")))
        .statusCode(201);
    rep()
        .get("/v1/opportunities/" + id + "/stage-moves")
        .then()
        .body("items[0].confirmed", contains("NEEDS_CONFIRMED"))
        .body("items[0].overrideReason", nullValue());
  }

  @Test
  void isWonReopenedAndLost() {
    try (EventProbe probe = EventProbe.fromNow("crm.opportunity")) {
      String id = created(Map.of());

      outcome(id, 1, Map.of("outcome", "WON", "reason", "PRODUCT"))
          .statusCode(200)
          .body("status", equalTo("WON"))
          .body("probability", equalTo(100))
          .body("forecastCategory", equalTo("CLOSED"));
      move(id, Map.of("toStage", "INTEREST"))
          .statusCode(409)
          .body("code", equalTo("opportunity-closed"));
      rep()
          .header("If-Match", "\"2\"")
          .delete("/v1/opportunities/" + id + "/outcome")
          .then()
          .statusCode(200)
          .body("status", equalTo("OPEN"))
          .body("outcome", nullValue());
      outcome(
              id,
              3,
              Map.of("outcome", "LOST", "reason", "PRICE", "rival", "Rival", "lessons", "Cheaper"))
          .statusCode(200)
          .body("outcome.rival", equalTo("Rival"));
      outcome(id, 4, Map.of("outcome", "WON"))
          .statusCode(409)
          .body("code", equalTo("opportunity-closed"));

      ObservedEvent lost =
          probe.awaitEvent("crm.opportunity.lost.v1", e -> e.text("/opportunity/id").equals(id));
      assertThat(lost.text("/reason")).isEqualTo("PRICE");
      assertThat(probe.eventsUpToNow(e -> e.text("/opportunity/id").equals(id)))
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.opportunity.created.v1",
              "crm.opportunity.won.v1",
              "crm.opportunity.reopened.v1",
              "crm.opportunity.lost.v1");
    }
  }

  @Test
  void changesByMergePatchButNotItsStage() {
    String id = created(Map.of("nextStep", "call"));

    patch(id, 1, "{\"title\":\"Pumps, more\",\"nextStep\":null}")
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("title", equalTo("Pumps, more"))
        .body("nextStep", nullValue())
        .body("source", equalTo(source));
    patch(id, 2, "{\"title\":\"Pumps, more\"}").statusCode(200).body("version", equalTo(2));
    patch(id, 2, "{\"stage\":\"INTEREST\"}")
        .statusCode(422)
        .body("code", equalTo("stage-is-moved"));
    patch(id, 2, "{\"title\":\"\"}").statusCode(400);
    patch(id, 1, "{\"title\":\"late\"}").statusCode(412).body("current.version", equalTo(2));
  }

  @Test
  void isSeenByOwnerTeamAndThoseAbove() {
    String id = created(Map.of());

    rep().get("/v1/opportunities/" + id).then().statusCode(200);
    Tokens.user("tom.baker").request().get("/v1/opportunities/" + id).then().statusCode(404);
    Tokens.user("tom.baker")
        .request()
        .queryParam("source", source)
        .get("/v1/opportunities")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    Tokens.user("chen.wei")
        .request()
        .queryParam("source", source)
        .get("/v1/opportunities")
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void lyingInThePoolItIsReadButNotWrittenByRepresentatives() {
    String id =
        Tokens.user("chen.wei")
            .request()
            .contentType(JSON)
            .body(Map.of("title", "Nobody's"))
            .post("/v1/opportunities")
            .then()
            .statusCode(201)
            .body("ownerId", nullValue())
            .extract()
            .path("id");

    rep().get("/v1/opportunities/" + id).then().statusCode(200);
    patch(id, 1, "{\"title\":\"Mine\"}").statusCode(403);
  }

  @Test
  void isLoadedWithItsPast() {
    Map<String, Object> won = row(1);
    won.put("stage", "INTEREST");
    won.put("openedOn", "2016-10-20");
    won.put("outcome", Map.of("outcome", "WON", "closedAt", "2017-03-01T00:00:00Z"));

    String id =
        put(won)
            .statusCode(201)
            .body("status", equalTo("WON"))
            .body("openedOn", equalTo("2016-10-20"))
            .body("ownerName", equalTo("Moses Frase"))
            .body("outcome.closedAt", startsWith("2017-03-01"))
            .extract()
            .path("id");
    loader()
        .get("/v1/opportunities/" + id + "/stage-moves")
        .then()
        .body("items", hasSize(1))
        .body("items[0].enteredAt", startsWith("2016-10-20"))
        .body("items[0].leftAt", startsWith("2017-03-01"))
        .body("items[0].leftBy", equalTo("WON"));
    won.remove("sourceVersion");
    put(won).statusCode(200).body("version", equalTo(2));
  }

  @Test
  void followsItsSourceThroughStagesAndOutcomes() {
    Map<String, Object> row = row(1);
    row.put("stage", "FIRST_CONTACT");
    put(row).statusCode(201);
    row.putAll(Map.of("sourceVersion", 2, "stage", "DEMONSTRATED"));
    row.put("stageEnteredAt", "2026-05-01T00:00:00Z");
    put(row).statusCode(200).body("stage", equalTo("DEMONSTRATED"));
    row.putAll(Map.of("sourceVersion", 3, "outcome", Map.of("outcome", "LOST")));
    put(row).statusCode(200).body("status", equalTo("LOST"));
    row.putAll(Map.of("sourceVersion", 4, "outcome", Map.of("outcome", "WON")));
    put(row).statusCode(200).body("status", equalTo("WON"));
    row.put("sourceVersion", 5);
    put(row).statusCode(200).body("changedAt", notNullValue());
    row.remove("outcome");
    row.put("sourceVersion", 6);
    put(row).statusCode(200).body("status", equalTo("OPEN"));
    row.put("sourceVersion", 2);
    put(row).statusCode(409).body("code", equalTo("stale-source-version"));
  }

  @Test
  void learnsItsCustomerWhenCustomerServiceTells() {
    UUID customer = Ids.newId();
    Map<String, Object> row = row(1);
    row.put("customerReference", Map.of("system", "erp", "id", "C-" + customer));
    try (EventProbe probe = EventProbe.fromNow("crm.opportunity");
        EventSender sender = EventSender.open()) {
      String id = put(row).statusCode(201).body("customerId", nullValue()).extract().path("id");
      loader()
          .queryParam("awaitingCustomer", true)
          .queryParam("source", source)
          .get("/v1/opportunities")
          .then()
          .body("items.id", contains(id));

      Customers.told(sender, customer, "C-" + customer);

      ObservedEvent found =
          probe.awaitEvent("crm.opportunity.changed.v1", e -> e.text("/opportunity/id").equals(id));
      assertThat(found.text("/opportunity/customerId")).isEqualTo(customer.toString());
      await()
          .untilAsserted(() ->
              loader()
                  .get("/v1/opportunities/" + id)
                  .then()
                  .body("customerName", equalTo("Acme"))
                  .body("customerReference", nullValue()));
      row.put("sourceVersion", 2);
      put(row).statusCode(200).body("version", equalTo(2));
    }
  }

  @Test
  void namesAProductThatThereIsNot() {
    create(Map.of("products", List.of(Map.of("sku", "no-such-sku"))))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/products/0"))
        .body("errors[0].code", equalTo("unknown-product"));
    create(
            Map.of(
                "customerId", Ids.newId(), "customerReference", Map.of("system", "erp", "id", "1")))
        .statusCode(400)
        .body("errors[0].code", equalTo("named-twice"));
  }

  @Test
  void isFoundByFilters() {
    String id = created(Map.of("amount", Map.of("amount", "500", "currency", "CNY")));
    created(Map.of("amount", Map.of("amount", "700", "currency", "CNY")));

    rep()
        .queryParam("source", source)
        .queryParam("status", "OPEN")
        .queryParam("stage", "FIRST_CONTACT")
        .queryParam("ownerId", WANG)
        .queryParam("filter", "amount<600")
        .queryParam("count", "exact")
        .get("/v1/opportunities")
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("total", equalTo(1));
    rep().queryParam("status", "LATER").get("/v1/opportunities").then().statusCode(400);
    rep().queryParam("stge", "x").get("/v1/opportunities").then().statusCode(400);
  }

  @Test
  void showsTheProcessesWithTheirStages() {
    rep()
        .get("/v1/sales-processes")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("standard", "funnel"));
    rep()
        .get("/v1/sales-processes/standard")
        .then()
        .statusCode(200)
        .body("stages", hasSize(10))
        .body("stages[0].name.'zh-CN'", equalTo("初次接触"))
        .body("stages[9].probability", equalTo(100));
    rep().get("/v1/sales-processes/funnel").then().body("stages", hasSize(7));
    rep()
        .get("/v1/sales-processes/none")
        .then()
        .statusCode(404)
        .body("code", equalTo("sales-process-not-found"));
    rep()
        .get("/v1/code-lists")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("opportunity-statuses"))
        .body("items.name", not(hasItem("nothing")));
  }

  private ValidatableResponse create(Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("title", "Pumps", "source", source));
    body.putAll(more);
    return rep().contentType(JSON).body(body).post("/v1/opportunities").then();
  }

  private String created(Map<String, Object> more) {
    return create(more).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse move(String id, Map<String, Object> body) {
    return rep()
        .contentType(JSON)
        .body(body)
        .post("/v1/opportunities/" + id + "/stage-moves")
        .then();
  }

  private static ValidatableResponse outcome(String id, int version, Map<String, Object> body) {
    return rep()
        .header("If-Match", "\"" + version + "\"")
        .contentType(JSON)
        .body(body)
        .put("/v1/opportunities/" + id + "/outcome")
        .then();
  }

  private static ValidatableResponse patch(String id, int version, String patch) {
    return rep()
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/v1/opportunities/" + id)
        .then();
  }

  private ValidatableResponse put(Map<String, Object> row) {
    return loader().contentType(JSON).body(row).put(path).then();
  }

  private Map<String, Object> row(int version) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("sourceVersion", version);
    row.put("title", "GTX Basic for Cancity");
    row.put("source", source);
    row.put("ownerName", "Moses Frase");
    row.put("team", "dustin-brinkmann");
    row.put("amount", Map.of("amount", "1054", "currency", "USD"));
    return row;
  }

  private static RequestSpecification rep() {
    return Tokens.user("wang.fang").request();
  }

  private static RequestSpecification loader() {
    return Tokens.integrator("opportunities:read", "opportunities:write").request();
  }
}
