package io.kehu.customer.contact;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.ERP;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ContactResourceIT {

  @Test
  void createdContactCanBeReadAndListed() {
    UUID customer = created(ADMIN, aValidCustomer("country", "DE"));
    Map<String, Object> body = aValidContact();
    body.put("standing", "POWER_HOLDER");
    body.put("birthday", "1980-05-17");
    body.put("language", "zh-CN");
    body.put("preferredChannel", "PHONE");
    body.put("channels", Map.of("phones", List.of(Map.of("type", "WORK", "number", "030 901820"))));

    String id = post(ADMIN, customer, body).statusCode(201).extract().path("id");

    get(ADMIN, id)
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("customerId", equalTo(customer.toString()))
        .body("channels.phones[0].number", equalTo("+4930901820"))
        .body("birthday", equalTo("1980-05-17"));
    ADMIN
        .request()
        .get("/v1/customers/{id}/contacts", customer)
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].standing", equalTo("POWER_HOLDER"));
  }

  @Test
  void eventsTellThatButNotWho() {
    UUID customer = created();
    try (EventProbe probe = EventProbe.fromNow("crm.contact")) {
      String id = contact(customer);
      patch(id, "\"0\"", Map.of("position", "采购经理")).statusCode(200);
      remove(id, "\"1\"").statusCode(204);

      probe.awaitEvent("crm.contact.removed.v1", e -> e.text("/contactId").equals(id));
      List<ObservedEvent> told = probe.eventsUpToNow(e -> e.text("/contactId").equals(id));
      assertThat(told)
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.contact.created.v1", "crm.contact.changed.v1", "crm.contact.removed.v1");
      assertThat(told).extracting(ObservedEvent::key).containsOnly(customer.toString());
      assertThat(told.toString()).doesNotContain("吴建国", "采购经理");
    }
  }

  @Test
  void nobodyIsAboveThemselves() {
    UUID customer = created();
    String boss = contact(customer);
    String clerk = contact(customer, "reportsToId", boss);

    patch(boss, "\"0\"", Map.of("reportsToId", clerk))
        .statusCode(422)
        .body("code", equalTo("contact-reports-to-cycle"));
    patch(boss, "\"0\"", Map.of("reportsToId", contact(created())))
        .statusCode(422)
        .body("code", equalTo("contact-reports-to-unknown"));
    remove(boss, "\"0\"").statusCode(204);
    get(ADMIN, clerk).body("reportsToId", equalTo(null));
  }

  @Test
  void changesNeedTheVersionThatWasRead() {
    String id = contact(created());

    patch(id, null, Map.of("position", "采购经理")).statusCode(428);
    remove(id, null).statusCode(428);
    patch(id, "\"0\"", Map.of("position", "采购经理")).statusCode(200).header("ETag", "\"1\"");
    patch(id, "\"0\"", Map.of("position", "总经理"))
        .statusCode(412)
        .body("conflicts", contains("/position"));
    remove(id, "\"0\"").statusCode(412);
  }

  @Test
  void contactIsSeenByWhoeverSeesItsCustomer() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    UUID hidden = created(ADMIN, west);
    String ofHidden = contact(hidden);
    String ofPool = contact(created());
    Token east = Tokens.user("wang.fang");

    get(east, ofHidden).statusCode(404).body("code", equalTo("contact-not-found"));
    post(east, hidden, aValidContact()).statusCode(404);
    get(east, ofPool).statusCode(200);
    east.request()
        .header("If-Match", "\"0\"")
        .delete("/v1/contacts/{id}", ofPool)
        .then()
        .statusCode(403)
        .body("code", equalTo("customer-not-yours"));
    get(Tokens.user("tom.baker"), ofHidden).statusCode(200);
  }

  @Test
  void otherSystemsKnowContactsByTheirOwnIds() {
    String company = unique();
    String id = unique();
    upsert("erp", company, aValidCustomer()).statusCode(201);
    Map<String, Object> body = aValidContact();
    body.put("customer", Map.of("system", "erp", "id", company));
    body.put("position", "采购经理");
    body.put("sourceUpdatedAt", "2026-03-02T09:00:00Z");

    put(id, body).statusCode(201);
    put(id, body).statusCode(200).header("ETag", "\"0\"");
    body.remove("position");
    body.put("department", "采购部");
    body.put("sourceUpdatedAt", "2026-03-03T09:00:00Z");
    put(id, body).statusCode(200).body("position", equalTo("采购经理"));
    body.put("sourceUpdatedAt", "2026-03-01T09:00:00Z");
    put(id, body).statusCode(409).body("code", equalTo("stale-source-version"));

    ERP.request()
        .get("/v1/contacts/by-external-id/erp/{id}", id)
        .then()
        .statusCode(200)
        .body("department", equalTo("采购部"));
  }

  @Test
  void contactOfNobodyIsRefused() {
    put(unique(), aValidContact())
        .statusCode(422)
        .body("code", equalTo("contact-customer-unknown"));
  }

  @Test
  void historyTellsWhoChangedWhat() {
    String id = contact(created());
    patch(id, "\"0\"", Map.of("position", "采购经理")).statusCode(200);

    ADMIN
        .request()
        .get("/v1/contacts/{id}/history", id)
        .then()
        .statusCode(200)
        .body("items.action", contains("changed", "created"))
        .body("items[0].changes.position.to", equalTo("采购经理"));
  }

  private static Map<String, Object> aValidContact() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "吴建国");
    return body;
  }

  private static String contact(UUID customer) {
    return post(ADMIN, customer, aValidContact()).statusCode(201).extract().path("id");
  }

  private static String contact(UUID customer, String field, Object value) {
    Map<String, Object> body = aValidContact();
    body.put(field, value);
    return post(ADMIN, customer, body).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse post(Token who, UUID customer, Map<String, ?> body) {
    return who.request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/customers/{id}/contacts", customer)
        .then();
  }

  private static ValidatableResponse put(String id, Map<String, ?> body) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/contacts/by-external-id/erp/{id}", id)
        .then();
  }

  private static ValidatableResponse get(Token who, String id) {
    return who.request().get("/v1/contacts/{id}", id).then();
  }

  private static ValidatableResponse patch(String id, String ifMatch, Map<String, ?> body) {
    var request =
        ADMIN.request().contentType("application/merge-patch+json; charset=UTF-8").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/v1/contacts/{id}", id)
        .then();
  }

  private static ValidatableResponse remove(String id, String ifMatch) {
    var request = ADMIN.request();
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .delete("/v1/contacts/{id}", id)
        .then();
  }
}
