package io.kehu.platform.widget;

import static io.kehu.platform.widget.Widgets.aValidWidget;
import static io.kehu.platform.widget.Widgets.aWidgetWith;
import static io.kehu.platform.widget.Widgets.post;
import static io.kehu.platform.widget.Widgets.seller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ProblemsIT {

  private static ValidatableResponse isProblem(Response answer, int status, String code) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("https://kehu.io/problems/" + code))
        .body("code", equalTo(code))
        .body("status", equalTo(status))
        .body("title", notNullValue());
  }

  private static Response postRaw(byte[] body) {
    return seller().request().contentType("application/json").body(body).post("/v1/widgets");
  }

  private static Response postRaw(String body) {
    return postRaw(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void unknownAddress() {
    isProblem(given().get("/v1/nothing-here"), 404, "not-found");
    isProblem(given().get("/nothing/at/all"), 404, "not-found");
    isProblem(given().post("/"), 404, "not-found");
  }

  @Test
  void wrongMethod() {
    isProblem(seller().request().delete("/v1/widgets"), 405, "method-not-allowed");
  }

  @Test
  void wrongMediaTypes() {
    isProblem(
        seller()
            .request()
            .contentType("text/plain")
            .body("x".getBytes(StandardCharsets.UTF_8))
            .post("/v1/widgets"),
        415,
        "unsupported-media-type");
    isProblem(
        seller().request().contentType("image/nonsense").body(new byte[] {1}).post("/v1/widgets"),
        415,
        "unsupported-media-type");
    isProblem(seller().request().accept("image/png").get("/v1/widgets"), 406, "not-acceptable");
  }

  @Test
  void noToken() {
    isProblem(given().get("/v1/widgets"), 401, "unauthenticated");
    isProblem(
        given().header("Authorization", "Bearer nonsense").get("/v1/widgets"),
        401,
        "unauthenticated");
    isProblem(
        given().header("Authorization", "Basic eDp5").get("/v1/widgets"), 401, "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{", "{]", "{\"name\":}", "nonsense", "{\"name\":\"a\"} x"})
  void notJson(String body) {
    isProblem(postRaw(body), 400, "malformed-json");
  }

  @Test
  void noBodyAtAll() {
    Response answer = seller().request().contentType("application/json").post("/v1/widgets");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    Response untyped = seller().request().post("/v1/widgets");
    assertThat(untyped.statusCode()).isBetween(400, 415);
    assertThat(untyped.contentType()).startsWith("application/problem+json");
  }

  @Test
  void aBodyOfNullOrAnotherShape() {
    isProblem(postRaw("null"), 400, "malformed-json");
    isProblem(postRaw("[]"), 400, "validation-failed")
        .body("errors.code", contains("not-an-object"));
    isProblem(postRaw("7"), 400, "validation-failed");
    isProblem(postRaw("\"text\""), 400, "validation-failed");
  }

  @Test
  void moreAfterTheEnd() {
    isProblem(postRaw("{\"name\":\"a\",\"quantity\":1}{}"), 400, "malformed-json")
        .body("errors.code", contains("trailing-content"));
  }

  @Test
  void theSameFieldTwice() {
    isProblem(postRaw("{\"name\":\"a\",\"name\":\"b\",\"quantity\":1}"), 400, "malformed-json")
        .body("errors.code", contains("duplicate-field"))
        .body("errors.pointer", contains("/name"));
  }

  @Test
  void deepAndLong() {
    isProblem(postRaw("[".repeat(100_000)), 400, "malformed-json");
    isProblem(
        postRaw("{\"name\":" + "[".repeat(500) + "]".repeat(500) + "}"), 400, "malformed-json");
    isProblem(
        postRaw("{\"name\":\"" + "x".repeat(1_500_000) + "\",\"quantity\":1}"),
        400,
        "malformed-json");
    isProblem(
        postRaw("{\"name\":\"a\",\"quantity\":" + "9".repeat(5_000) + "}"), 400, "malformed-json");
  }

  @Test
  void tooManyBytes() {
    isProblem(postRaw(new byte[3 * 1024 * 1024]), 413, "payload-too-large");
  }

  @Test
  void oddText() {
    isProblem(postRaw("{\"name\":\"a\\u0000\",\"quantity\":1}"), 400, "validation-failed")
        .body("errors.code", contains("not-text"))
        .body("errors.pointer", contains("/name"));
    isProblem(postRaw("{\"name\":\"a\\ud800\",\"quantity\":1}"), 400, "validation-failed")
        .body("errors.code", contains("not-text"));
    isProblem(postRaw("{\"n\\udc00\":\"a\"}"), 400, "validation-failed");
    isProblem(
        postRaw(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}),
        400,
        "malformed-json");
    isProblem(postRaw("{}".getBytes(StandardCharsets.UTF_16)), 400, "malformed-json");
  }

  @Test
  void everyWrongFieldIsNamed() {
    isProblem(
            post(
                Map.of(
                    "name", 7,
                    "quantity", 1.5,
                    "colour", "BLUE",
                    "madeOn", "yesterday",
                    "weight", 12,
                    "parts", "none",
                    "shiny", "yes")),
            400,
            "validation-failed")
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/name", "/quantity", "/colour", "/madeOn", "/weight", "/parts", "/shiny"))
        .body("errors.find{it.pointer=='/weight'}.code", equalTo("unknown-field"))
        .body("errors.find{it.pointer=='/quantity'}.code", equalTo("not-an-integer"))
        .body("errors.find{it.pointer=='/name'}.code", equalTo("not-a-string"))
        .body("errors.find{it.pointer=='/colour'}.code", equalTo("not-one-of"))
        .body("errors.find{it.pointer=='/madeOn'}.code", equalTo("not-a-date"))
        .body("errors.find{it.pointer=='/parts'}.code", equalTo("not-an-array"))
        .body("errors.find{it.pointer=='/shiny'}.code", equalTo("not-a-boolean"));
  }

  @Test
  void aMissingNumberIsNotZero() {
    Map<String, Object> widget = aValidWidget();
    widget.remove("quantity");
    isProblem(post(widget), 400, "validation-failed")
        .body("errors.pointer", contains("/quantity"))
        .body("errors.code", contains("required"));
    isProblem(post(aWidgetWith("quantity", null)), 400, "validation-failed")
        .body("errors.code", contains("required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "3.0", "true", "[]", "{}", "99999999999"})
  void anIntegerIsAnInteger(String value) {
    isProblem(postRaw("{\"name\":\"a\",\"quantity\":" + value + "}"), 400, "validation-failed")
        .body("errors.pointer", contains("/quantity"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"amount\":\"1.23456\",\"currency\":\"CNY\"}', /price",
    "'{\"amount\":\"1e999999999\",\"currency\":\"CNY\"}', /price/amount",
    "'{\"amount\":\"abc\",\"currency\":\"CNY\"}', /price/amount",
    "'{\"amount\":\"1\",\"currency\":\"XXQ\"}', /price/currency",
    "'{\"currency\":\"CNY\"}', /price/amount",
    "'{\"amount\":null,\"currency\":\"CNY\"}', /price/amount",
    "'{\"amount\":\"1\"}', /price/currency",
  })
  void moneyIsExact(String money, String pointer) {
    isProblem(
            postRaw("{\"name\":\"a\",\"quantity\":1,\"price\":" + money + "}"),
            400,
            "validation-failed")
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void rulesOfNestedPartsPointIntoTheBody() {
    isProblem(
            post(
                aWidgetWith("parts", List.of(Map.of("code", "a"), Map.of("code", "x".repeat(11))))),
            400,
            "validation-failed")
        .body("errors.pointer", contains("/parts/1/code"))
        .body("errors.code", contains("too-long"));
    isProblem(
            post(aWidgetWith("parts", List.of(Map.of("code", "a", "spare", "no")))),
            400,
            "validation-failed")
        .body("errors.pointer", contains("/parts/0/spare"));
  }

  @Test
  void uniqueNamesAreKept() {
    Map<String, Object> widget = aValidWidget();
    post(widget).then().statusCode(201);
    isProblem(post(widget), 409, "already-exists");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=abc, ?limit, not-an-integer",
    "limit=0, ?limit, not-between",
    "limit=201, ?limit, not-between",
    "limit=99999999999, ?limit, not-an-integer",
    "limit=1&limit=2, ?limit, repeated-parameter",
    "colour=BLUE, ?colour, not-one-of",
    "page=2, ?page, unknown-parameter",
    "cursor=abc, ?cursor, cursor-invalid",
    "cursor=%00, ?cursor, not-text",
    "sort=secret, ?sort, unknown-list-field",
    "sort=name%2C, ?sort, unknown-list-field",
    "'sort=name%2Ccolour%2Cquantity%2CcreatedAt', ?sort, too-many-sort-fields",
    "filter=secret==1, ?filter, unknown-list-field",
    "filter=name, ?filter, filter-not-readable",
    "filter=quantity==abc, ?filter, not-an-integer",
    "filter=createdAt%3E2026, ?filter, not-an-instant",
    "filter=ownerId%3E00000000-0000-7000-8000-000000000000, ?filter, operator-not-allowed",
    "count=all, ?count, not-one-of",
  })
  void wrongParametersAreNamed(String query, String pointer, String code) {
    isProblem(
            seller().request().urlEncodingEnabled(false).get("/v1/widgets?" + query),
            400,
            "validation-failed")
        .body("errors.pointer", hasItem(pointer))
        .body("errors.code", hasItem(code));
  }

  @Test
  void allWrongParametersAtOnce() {
    isProblem(
            seller().request().get("/v1/widgets?limit=x&nope=1&colour=BLUE"),
            400,
            "validation-failed")
        .body("errors.pointer", containsInAnyOrder("?limit", "?nope", "?colour"));
    isProblem(
            seller().request().get("/v1/widgets?limit=900&sort=nope&filter=nope==1"),
            400,
            "validation-failed")
        .body("errors.pointer", containsInAnyOrder("?limit", "?sort", "?filter"));
  }

  @Test
  void anAddressThatCanNameNothing() {
    isProblem(seller().request().get("/v1/widgets/not-a-uuid"), 404, "not-found");
    isProblem(
        seller().request().urlEncodingEnabled(false).get("/v1/code-lists/%00"), 404, "not-found");
  }

  @Test
  void aMalformedVersion() {
    isProblem(
            seller()
                .request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "0")
                .body("{}")
                .patch("/v1/widgets/" + Widgets.created()),
            400,
            "validation-failed")
        .body("errors.pointer", contains("@If-Match"));
  }

  @Test
  void theLanguageIsTheCallers() {
    seller()
        .request()
        .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
        .get("/v1/widgets/00000000-0000-7000-8000-00000000abcd")
        .then()
        .statusCode(404)
        .body("code", equalTo("widget-not-found"))
        .body("title", equalTo("没有这个小部件"))
        .body("detail", containsString("00000000-0000-7000-8000-00000000abcd"));
    given()
        .header("Accept-Language", "fr")
        .get("/v1/nothing")
        .then()
        .body("title", equalTo("Not found"));
    seller()
        .request()
        .header("Accept-Language", "zh")
        .get("/v1/widgets?limit=x")
        .then()
        .body("errors[0].message", equalTo("不是整数"));
    seller()
        .request()
        .header("Accept-Language", "zh")
        .contentType("application/json")
        .body(aWidgetWith("quantity", -1))
        .post("/v1/widgets")
        .then()
        .body("errors[0].message", not(containsString("must be")));
  }

  @Test
  void aFeaturesOwnRefusal() {
    isProblem(given().get("/v1/widgets/broken?how=feature"), 409, "widget-broken")
        .body("since", equalTo("yesterday"));
  }

  @Test
  void ourOwnErrorsTellNothing() {
    isProblem(given().get("/v1/widgets/broken?how=bug"), 500, "internal-error")
        .body("traceId", notNullValue())
        .body("detail", not(containsString("secret")));
  }

  @Test
  void aDatabaseThatIsGone() {
    isProblem(given().get("/v1/widgets/broken?how=gone"), 503, "service-unavailable")
        .header("Retry-After", "2");
  }

  @Test
  void aRuleOnAParameterNamesIt() {
    isProblem(given().get("/v1/widgets/broken?how=" + "x".repeat(11)), 400, "validation-failed")
        .body("errors.pointer", contains("?how"))
        .body("errors.code", contains("too-long"));
  }

  @Test
  void theDocumentSaysSo() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("openapi", equalTo("3.1.0"))
        .body("paths.'/v1/widgets'.post.'x-required-permission'", equalTo("widgets:write"))
        .body("paths.'/v1/widgets'.post.operationId", equalTo("createWidget"))
        .body("paths.'/v1/widgets'.post.responses.keySet()", hasItems("201", "400", "422"))
        .body("paths.'/v1/widgets'.post.responses.'200'", nullValue())
        .body("paths.'/v1/widgets/{id}'.patch.responses.keySet()", hasItems("412", "428", "404"))
        .body("paths.'/v1/widgets'.get.parameters.name", hasItems("limit", "cursor", "colour"))
        .body("paths.'/v1/widgets/{id}'.patch.'x-action'", equalTo("EDIT"))
        .body("components.schemas.Widget.properties.allowedActions.items.enum", contains("EDIT"))
        .body("components.schemas.keySet()", hasItems("Problem", "WidgetItemPage"));
  }
}
