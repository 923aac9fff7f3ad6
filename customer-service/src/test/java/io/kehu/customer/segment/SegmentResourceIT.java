package io.kehu.customer.segment;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.segment.SegmentFixtures.aDynamicSegment;
import static io.kehu.customer.segment.SegmentFixtures.aStaticSegment;
import static io.kehu.customer.segment.SegmentFixtures.activate;
import static io.kehu.customer.segment.SegmentFixtures.adding;
import static io.kehu.customer.segment.SegmentFixtures.become;
import static io.kehu.customer.segment.SegmentFixtures.code;
import static io.kehu.customer.segment.SegmentFixtures.members;
import static io.kehu.customer.segment.SegmentFixtures.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class SegmentResourceIT {
  private static final Token EMMA = Tokens.user("emma.lee");
  private static final Token WANG = Tokens.user("wang.fang");

  @Test
  void catalogueTellsWhatAnEditorNeeds() {
    EMMA.request()
        .get("/v1/segment-fields")
        .then()
        .statusCode(200)
        .body("items.find { it.name == 'revenue' }.unit", equalTo("CNY"))
        .body("items.find { it.name == 'revenue' }.operators", hasItems(">=", "is known"))
        .body("items.find { it.name == 'revenue' }.label.'zh-CN'", equalTo("销售额"))
        .body("items.find { it.name == 'customerClass' }.codes", hasItem("CURRENT"))
        .body("items.find { it.name == 'customerClass' }.codeList", equalTo("customer-classes"))
        .body("items.find { it.name == 'customerClass' }.unknown", nullValue())
        .body(
            "items.find { it.name == 'tier' }.unknown.en",
            equalTo("it takes no part in the loyalty programme"));
  }

  @Test
  void draftIsKeptInItsCanonicalFormAndExplained() {
    post(
            EMMA,
            "/v1/segments",
            aDynamicSegment(
                code(), "(customerClass=CURRENT) AND revenue>=100000.0 and lastOrderAt<now-90d"))
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("status", equalTo("DRAFT"))
        .body(
            "expression",
            equalTo("customerClass = CURRENT and revenue >= 100000 and lastOrderAt < now - 90d"))
        .body(
            "explanation.en",
            equalTo(
                "Customer class is “Current customer” and Revenue is at least 100000 CNY"
                    + " and Last order is before 90 days ago"))
        .body("explanation.'zh-CN'", equalTo("客户状态为“现实客户”，并且销售额不低于100000 CNY，并且最近下单时间早于90天前"))
        .body("members", equalTo(0));
  }

  @Test
  void everyFaultIsToldWithItsPlaceInTheCallersLanguage() {
    String text = "custmerClass = CURRENT\n  and revenue >= viel";
    preview(EMMA, text)
        .statusCode(422)
        .body("code", equalTo("expression-invalid"))
        .body("errors.pointer", contains("/expression", "/expression"))
        .body(
            "expressionFaults.code", contains("expression-field-like", "expression-value-decimal"))
        .body("expressionFaults.line", contains(1, 2))
        .body("expressionFaults.column", contains(1, 18))
        .body("expressionFaults.offset", contains(0, 40))
        .body("expressionFaults.length", contains(12, 4))
        .body(
            "expressionFaults[0].message",
            equalTo("There is no field custmerClass; customerClass is one"));
    EMMA.request()
        .contentType(ContentType.JSON)
        .header("Accept-Language", "zh-CN")
        .body(Map.of("expression", text))
        .post("/v1/segments/previews")
        .then()
        .body("expressionFaults[0].message", equalTo("没有字段 custmerClass，是否为 customerClass？"));
  }

  @Test
  void previewCountsWhatTheCallerMaySee() {
    String tag = unique();
    UUID ours = created(ADMIN, owned(tag, Tokens.user("wang.fang").subject(), "sales-east"));
    created(ADMIN, owned(tag, Tokens.user("tom.baker").subject(), "sales-west"));
    String expression = "tags has \"%s\"".formatted(tag);

    preview(EMMA, expression)
        .statusCode(200)
        .body("count", equalTo(2))
        .body("exact", equalTo(true));
    preview(WANG, expression)
        .statusCode(200)
        .body("count", equalTo(1))
        .body("sample.id", contains(ours.toString()));
    preview(Tokens.user("sara.jones"), expression).statusCode(403);
  }

  @Test
  void handPickedMembersComeAndGoAndAreToldOnce() {
    String code = code();
    post(aStaticSegment(code)).statusCode(201);
    UUID one = created();
    UUID other = created();
    change(ADMIN, code, adding(one)).statusCode(409).body("code", equalTo("segment-not-active"));
    activate(code);

    try (EventProbe probe = EventProbe.fromNow("crm.segment")) {
      change(ADMIN, code, adding(one, other)).statusCode(200).body("added", equalTo(2));
      change(ADMIN, code, adding(one)).statusCode(200).body("added", equalTo(0));
      change(ADMIN, code, Map.of("remove", List.of(one))).body("removed", equalTo(1));

      probe.awaitEvent(SegmentEvent.Left.TYPE, event -> event.key().equals(one.toString()));
      Assertions.assertThat(probe.eventsUpToNow(event -> event.text("/segment").equals(code)))
          .extracting(ObservedEvent::type)
          .containsExactlyInAnyOrder(
              SegmentEvent.Entered.TYPE, SegmentEvent.Entered.TYPE, SegmentEvent.Left.TYPE);
    }
    members(ADMIN, code).body("items.customerId", contains(other.toString()));
    ADMIN
        .request()
        .get("/v1/customers/{id}/segments", other)
        .then()
        .statusCode(200)
        .body("items.code", contains(code));
    ADMIN
        .request()
        .queryParam("segment", code)
        .get("/v1/customers")
        .then()
        .body("items.id", contains(other.toString()));
    ADMIN.request().get("/v1/segments/{code}", code).then().body("members", equalTo(1));
  }

  @Test
  void whoMayNotSeeACustomerNeitherPicksNorSeesIt() {
    String code = code();
    post(aStaticSegment(code)).statusCode(201);
    activate(code);
    UUID hidden = created(ADMIN, owned(unique(), Tokens.user("chen.wei").subject(), "service"));
    UUID seen = created();
    Token li = Tokens.user("li.na");

    change(li, code, adding(seen, hidden))
        .statusCode(422)
        .body("code", equalTo("segment-customers-unknown"))
        .body("errors.pointer", contains("/add/1"));
    members(ADMIN, code).body("items", empty());

    change(ADMIN, code, adding(seen, hidden)).statusCode(200);
    members(li, code).body("items.customerId", contains(seen.toString()));
    members(ADMIN, code)
        .body("items.customerId", containsInAnyOrder(seen.toString(), hidden.toString()));
    li.request().get("/v1/customers/{id}/segments", hidden).then().statusCode(404);
    change(WANG, code, adding(seen)).statusCode(403);
  }

  @Test
  void rulesOfSegmentsAreHeld() {
    String code = code();
    post(aDynamicSegment(code, "inPool = true")).statusCode(201);

    post(aDynamicSegment(code, "inPool = true"))
        .statusCode(409)
        .body("code", equalTo("segment-code-taken"));
    Map<String, Object> misplaced = aStaticSegment(code());
    misplaced.put("expression", "inPool = true");
    post(misplaced).statusCode(422).body("code", equalTo("segment-expression-misplaced"));
    patch(code, "\"0\"", "{\"expression\": null}").statusCode(422);
    patch(code, "\"7\"", "{\"name\": \"x\"}").statusCode(412);
    patch(code, "\"0\"", "{\"name\": \"x\"}").statusCode(200).header("ETag", "\"1\"");
    become(ADMIN, code, "\"0\"", "ACTIVE").statusCode(412);
    become(ADMIN, code, "\"1\"", "ARCHIVED").statusCode(200);
    become(ADMIN, code, "*", "DRAFT")
        .statusCode(409)
        .body("code", equalTo("segment-status-not-possible"));
    change(ADMIN, code, adding(created()))
        .statusCode(409)
        .body("code", equalTo("segment-not-static"));
    ADMIN.request().get("/v1/segments/nobody").then().statusCode(404);
  }

  private static Map<String, Object> owned(String tag, UUID owner, String team) {
    Map<String, Object> customer = new LinkedHashMap<>(aValidCustomer("tags", List.of(tag)));
    customer.put("ownerId", owner);
    customer.put("team", team);
    return customer;
  }

  private static ValidatableResponse preview(Token who, String expression) {
    return post(who, "/v1/segments/previews", Map.of("expression", expression));
  }

  private static ValidatableResponse change(Token who, String code, Map<String, ?> change) {
    return post(who, "/v1/segments/" + code + "/member-changes", change);
  }

  private static ValidatableResponse patch(String code, String ifMatch, String patch) {
    return ADMIN
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", ifMatch)
        .body(patch)
        .patch("/v1/segments/{code}", code)
        .then();
  }
}
