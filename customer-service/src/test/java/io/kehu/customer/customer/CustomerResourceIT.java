package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.get;
import static io.kehu.customer.customer.CustomerFixtures.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerResourceIT {
  private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

  @Test
  void createdCustomerCanBeRead() {
    String location =
        post(ADMIN, aValidCustomer())
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", startsWith("/v1/customers/"))
            .body("number", matchesPattern("C-\\d{6}"))
            .body("customerClass", equalTo("POTENTIAL"))
            .body("lifecycleStage", equalTo("ACQUISITION"))
            .body("relationshipPhase", equalTo("EXPLORATION"))
            .body("ownerId", nullValue())
            .extract()
            .header("Location");

    ADMIN
        .request()
        .get(location)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("name", startsWith("上海长风机械有限公司"));
  }

  @Test
  void everythingThatIsWrittenCanBeReadAgain() {
    Map<String, Object> consent =
        Map.of(
            "purpose", "MARKETING",
            "state", "GRANTED",
            "evidence", "ticked on web form 12",
            "at", "2026-03-02T09:00:00Z");
    Map<String, Object> body = aValidCustomer();
    body.put("roles", List.of("BUYER", "DISTRIBUTOR"));
    body.put("aliases", List.of(Map.of("type", "ENGLISH", "name", "Changfeng Machines")));
    body.put("closeness", "FACE_TO_FACE");
    body.put("source", "REFERRAL");
    body.put("industry", "C34");
    body.put("size", "MEDIUM");
    body.put("country", "CN");
    body.put("legalForm", "有限责任公司");
    body.put("socialCreditCode", CustomerFixtures.uniqueSocialCreditCode());
    body.put("tags", List.of("华东", "vip"));
    body.put(
        "externalReferences", List.of(Map.of("system", "erp", "id", CustomerFixtures.unique())));
    body.put(
        "channels",
        Map.of(
            "phones",
            List.of(
                Map.of(
                    "type", "WORK", "number", "021-6" + unique(7), "consents", List.of(consent))),
            "addresses",
            List.of(Map.of("type", "OFFICE", "city", "上海", "lines", List.of("中山东一路 12 号"))),
            "webSites",
            List.of(Map.of("type", "CORPORATE", "url", "https://changfeng.example")),
            "messengers",
            List.of(Map.of("type", "WECHAT", "account", "changfeng"))));

    get(ADMIN, created(ADMIN, body))
        .statusCode(200)
        .body("roles", contains("BUYER", "DISTRIBUTOR"))
        .body("aliases[0].name", equalTo("Changfeng Machines"))
        .body("tags", contains("华东", "vip"))
        .body("size", equalTo("MEDIUM"))
        .body("channels.phones[0].number", startsWith("+86216"))
        .body("channels.phones[0].raw", startsWith("021-6"))
        .body("channels.phones[0].primary", equalTo(true))
        .body("channels.phones[0].consents[0].evidence", equalTo("ticked on web form 12"))
        .body("channels.phones[0].consents[0].at", equalTo("2026-03-02T09:00:00Z"))
        .body("channels.addresses[0].lines", contains("中山东一路 12 号"))
        .body("externalReferences[0].system", equalTo("erp"));
  }

  @Test
  void everyWrongFieldIsNamed() {
    Map<String, Object> body = aValidCustomer("name", " ");
    body.put("country", "China");
    body.put("socialCreditCode", "91350100M000100Y44");
    body.put(
        "channels",
        Map.of(
            "emails",
            List.of(
                Map.of("type", "WORK", "address", "a@example.com", "primary", true),
                Map.of("type", "WORK", "address", "b@example.com", "primary", true))));

    post(ADMIN, body)
        .statusCode(400)
        .body("code", equalTo("validation-failed"))
        .body(
            "errors.pointer",
            contains("/channels/emails", "/country", "/name", "/socialCreditCode"))
        .body(
            "errors.code",
            contains("one-primary-per-type", "wrong-format", "required", "social-credit-code"));
  }

  @Test
  void wrongPhoneIsNamed() {
    Map<String, Object> phone = Map.of("type", "WORK", "number", "call me");

    post(ADMIN, aValidCustomer("channels", Map.of("phones", List.of(phone))))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/channels/phones/0/number"))
        .body("errors[0].code", equalTo("not-a-phone-number"))
        .body("errors[0].message", equalTo("is not a phone number: call me"));
  }

  @Test
  void patchChangesWhatItNames() {
    UUID id = created(ADMIN, aValidCustomer("tags", List.of("old")));

    patch(id, "\"0\"", Map.of("region", "华东", "lifecycleStage", "GROWTH"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("region", equalTo("华东"))
        .body("lifecycleStage", equalTo("GROWTH"))
        .body("tags", contains("old"));
  }

  @Test
  void patchNeedsTheVersionThatWasRead() {
    UUID id = created();

    patch(id, null, Map.of("region", "华东")).statusCode(428);
    patch(id, "\"0\"", Map.of("region", "华东")).statusCode(200);
    patch(id, "\"0\"", Map.of("region", "华北"))
        .statusCode(412)
        .body("current.region", equalTo("华东"))
        .body("conflicts", contains("/region"));
  }

  @Test
  void patchThatChangesNothingKeepsTheVersion() {
    UUID id = created(ADMIN, aValidCustomer("region", "华东"));

    patch(id, "\"0\"", Map.of("region", "华东")).statusCode(200).header("ETag", "\"0\"");
  }

  @Test
  void classAndOwnerAreNotPatched() {
    patch(created(), "\"0\"", Map.of("customerClass", "LOST"))
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-field"));
  }

  @Test
  void noOrganizationIsAboveItself() {
    UUID top = created();
    UUID middle = created(ADMIN, aValidCustomer("parentId", top));
    UUID bottom = created(ADMIN, aValidCustomer("parentId", middle));

    patch(top, "\"0\"", Map.of("parentId", bottom))
        .statusCode(422)
        .body("code", equalTo("customer-parent-cycle"));
    patch(top, "\"0\"", Map.of("parentId", top)).statusCode(422);
    patch(top, "\"0\"", Map.of("parentId", UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("customer-parent-not-found"));
  }

  @Test
  void classChangeIsKeptWithItsReason() {
    UUID id = created();

    String location =
        changeClass(id, "TARGET", "Asked for a quote")
            .statusCode(201)
            .body("from", equalTo("POTENTIAL"))
            .body("actor", equalTo("admin"))
            .extract()
            .header("Location");
    changeClass(id, "TARGET", "Again")
        .statusCode(409)
        .body("code", equalTo("customer-class-unchanged"));
    changeClass(id, "LOST", " ").statusCode(400);
    changeClass(id, "LOST", "Went to a rival").statusCode(201);

    ADMIN
        .request()
        .get("/v1/customers/{id}/class-changes", id)
        .then()
        .statusCode(200)
        .body("items.to", contains("LOST", "TARGET"))
        .body("items.reason", contains("Went to a rival", "Asked for a quote"))
        .body("items.automatic", contains(false, false));
    ADMIN.request().get(location).then().statusCode(200).body("to", equalTo("TARGET"));
    get(ADMIN, id).body("customerClass", equalTo("LOST"));
  }

  @Test
  void handoverIsKeptWithItsNote() {
    UUID id = created();
    UUID owner = UUID.randomUUID();

    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("ownerId", owner, "team", "sales-east", "note", "Ask for Mr Wu"))
        .put("/v1/customers/{id}/owner", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("ownerId", equalTo(owner.toString()))
        .body("team", equalTo("sales-east"));

    ADMIN
        .request()
        .get("/v1/customers/{id}/owner-changes", id)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].toOwnerId", equalTo(owner.toString()))
        .body("items[0].note", equalTo("Ask for Mr Wu"));
  }

  @Test
  void historyTellsWhoChangedWhat() {
    UUID id = created();
    patch(id, "\"0\"", Map.of("region", "华东")).statusCode(200);

    ADMIN
        .request()
        .get("/v1/customers/{id}/history", id)
        .then()
        .statusCode(200)
        .body("items.action", contains("changed", "created"))
        .body("items[0].actor", equalTo("admin"))
        .body("items[0].changes.region.to", equalTo("华东"));
  }

  @Test
  void unknownCustomerIsNotFound() {
    get(ADMIN, UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("customer-not-found"))
        .body("type", endsWith("/customer-not-found"));
  }

  @Test
  void codesHaveLabelsInBothLanguages() {
    ADMIN
        .request()
        .get("/v1/code-lists/customer-classes")
        .then()
        .statusCode(200)
        .body("codes.code", hasItem("NON_CUSTOMER"))
        .body("codes.find { it.code == 'LOST' }.labels.'zh-CN'", equalTo("流失客户"))
        .body("codes.find { it.code == 'LOST' }.labels.en", equalTo("Lost customer"));
  }

  private static ValidatableResponse patch(UUID id, String ifMatch, Map<String, ?> body) {
    var request = ADMIN.request().contentType(PATCH).body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/v1/customers/{id}", id)
        .then();
  }

  private static ValidatableResponse changeClass(UUID id, String to, String reason) {
    return ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("to", to, "reason", reason))
        .post("/v1/customers/{id}/class-changes", id)
        .then();
  }

  private static String unique(int digits) {
    return CustomerFixtures.uniquePhone().substring(14 - digits);
  }
}
