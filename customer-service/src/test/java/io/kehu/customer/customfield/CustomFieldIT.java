package io.kehu.customer.customfield;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.ERP;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.get;
import static io.kehu.customer.customer.CustomerFixtures.post;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.upsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomFieldIT {
  private final Jdbi jdbi;
  private final String suffix = unique().replace("-", "");

  CustomFieldIT(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Test
  void definedFieldIsWrittenReadAndKept() {
    String lines = define("lines", "INTEGER", Map.of("min", 0));
    String rate = define("rate", "DECIMAL", Map.of());
    String since = define("since", "DATE", Map.of());

    UUID id =
        created(
            ADMIN,
            aValidCustomer("customFields", Map.of(lines, 4, rate, "0.250", since, "2020-02-29")));

    get(ADMIN, id)
        .body("customFields." + lines, equalTo(4))
        .body("customFields." + rate, equalTo("0.25"))
        .body("customFields." + since, equalTo("2020-02-29"));
    patch(id, 0, Map.of("customFields", nulled(rate)))
        .statusCode(200)
        .body("customFields." + lines, equalTo(4))
        .body("customFields." + rate, nullValue());
    patch(id, 1, Map.of("customFields", Map.of(lines, "4")))
        .statusCode(200)
        .header("ETag", "\"1\"");
  }

  @Test
  void everyWrongValueIsNamedTogetherWithAllElse() {
    String lines = define("lines", "INTEGER", Map.of("min", 0));
    String colour = define("colour", "CODE", options());
    Map<String, Object> wrong = aValidCustomer("name", " ");
    wrong.put("customFields", Map.of(lines, -1, colour, "GREEN", "nowhere" + suffix, 1));

    post(ADMIN, wrong)
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/customFields/" + lines,
                "/customFields/" + colour,
                "/customFields/nowhere" + suffix,
                "/name"))
        .body(
            "errors.find { it.pointer == '/customFields/" + lines + "' }.code",
            equalTo("out-of-range"));
    UUID id = created(ADMIN, aValidCustomer("customFields", Map.of(lines, 1)));
    patch(id, 0, Map.of("name", " ", "customFields", Map.of(colour, 3)))
        .statusCode(400)
        .body("errors.pointer", contains("/name", "/customFields/" + colour));
  }

  @Test
  void listsAreFilteredAndSortedByIt() {
    String lines = define("lines", "INTEGER", Map.of());
    String tag = unique();
    UUID two = created(ADMIN, tagged(tag, Map.of(lines, 2)));
    UUID ten = created(ADMIN, tagged(tag, Map.of(lines, 10)));
    UUID none = created(ADMIN, tagged(tag, Map.of()));

    list(tag, "", "custom." + lines)
        .body("items.id", contains(two.toString(), ten.toString(), none.toString()));
    list(tag, "custom." + lines + ">=3", "name").body("items.id", contains(ten.toString()));
    list(tag, "custom." + lines + "=null=true", "name").body("items.id", contains(none.toString()));
    ADMIN
        .request()
        .queryParam("filter", "custom.nowhere==1")
        .get("/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?filter"));
  }

  @Test
  void indexIsBuiltWhileCustomersAreWritten() {
    String since = define("since", "DATE", Map.of());
    UUID id = created(ADMIN, aValidCustomer("customFields", Map.of(since, "2021-01-31")));

    ADMIN.request().put("/v1/custom-fields/{name}/index", since).then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            ADMIN
                .request()
                .get("/v1/custom-fields/{name}", since)
                .then()
                .body("index", equalTo("READY")));
    assertThat(valid(since)).isTrue();
    get(ADMIN, id).body("customFields." + since, equalTo("2021-01-31"));
  }

  @Test
  void narrowerLimitsLeaveStoredValuesAloneUntilTheyChange() {
    String colour = define("colour", "CODE", options());
    UUID id = created(ADMIN, aValidCustomer("customFields", Map.of(colour, "RED")));
    Map<String, ?> onlyBlue = Map.of("options", List.of(option("BLUE", "Blue", "蓝")));

    change(colour, Map.of("limits", onlyBlue)).statusCode(200);

    patch(id, 0, Map.of("region", "华东"))
        .statusCode(200)
        .body("customFields." + colour, equalTo("RED"));
    patch(id, 1, Map.of("customFields", Map.of(colour, "RED"))).statusCode(400);
    patch(id, 1, Map.of("customFields", Map.of(colour, "BLUE"))).statusCode(200);
    change(colour, Map.of("limits", Map.of("min", 1))).statusCode(400);
  }

  @Test
  void fieldInUseIsRetiredNotRemoved() {
    String lines = define("lines", "INTEGER", Map.of());
    UUID id = created(ADMIN, aValidCustomer("customFields", Map.of(lines, 1)));

    remove(lines).statusCode(409).body("code", equalTo("custom-field-in-use"));
    change(lines, Map.of("retired", true)).statusCode(200);
    ADMIN
        .request()
        .get("/v1/custom-field-schema")
        .then()
        .body("properties." + lines + ".deprecated", equalTo(true));

    patch(id, 0, Map.of("customFields", nulled(lines))).statusCode(200);
    remove(lines).statusCode(204);
    post(ADMIN, aValidCustomer("customFields", Map.of(lines, 1))).statusCode(400);
  }

  @Test
  void schemaSpeaksTheReadersLanguage() {
    String colour = define("colour", "CODE", options());

    ADMIN
        .request()
        .header("Accept-Language", "zh-CN")
        .get("/v1/custom-field-schema")
        .then()
        .statusCode(200)
        .body("properties." + colour + ".title", equalTo("字段"))
        .body("properties." + colour + ".oneOf.title", contains("红", "蓝"));
  }

  @Test
  void filesAndOtherSystemsFillIt() {
    String lines = define("lines", "INTEGER", Map.of());
    String open = define("open", "BOOLEAN", Map.of());
    String erp = unique();
    Map<String, Object> row = aValidCustomer("customFields", Map.of(lines, 1, open, true));
    upsert("erp", erp, row).statusCode(201);
    row.put("customFields", Map.of(lines, 2));
    upsert("erp", erp, row)
        .statusCode(200)
        .body("customFields." + lines, equalTo(2))
        .body("customFields." + open, equalTo(true));

    String csv =
        "kind,name,externalReferences.0.system,externalReferences.0.id,customFields.%s,customFields.%s\nORGANIZATION,%s,erp,%s,7,false\n"
            .formatted(lines, open, row.get("name"), erp);
    String job =
        ERP.request()
            .contentType("text/csv; charset=UTF-8")
            .body(csv)
            .post("/v1/imports/customers")
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            ADMIN
                .request()
                .get("/v1/jobs/{id}", job)
                .then()
                .body("state", equalTo("DONE"))
                .body("updated", equalTo(1)));
    ERP.request()
        .get("/v1/customers/by-external-id/erp/{id}", erp)
        .then()
        .body("customFields." + lines, equalTo(7))
        .body("customFields." + open, equalTo(false));
  }

  @Test
  void onlyAdministratorsDefine() {
    Tokens.user("li.na")
        .request()
        .contentType(ContentType.JSON)
        .body(definition("x" + suffix, "TEXT", Map.of()))
        .post("/v1/custom-fields")
        .then()
        .statusCode(403);
    String taken = define("taken", "TEXT", Map.of());
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(definition(taken, "TEXT", Map.of()))
        .post("/v1/custom-fields")
        .then()
        .statusCode(409)
        .body("code", equalTo("custom-field-name-taken"));
  }

  private String define(String name, String type, Map<String, ?> limits) {
    String own = name + suffix;
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(definition(own, type, limits))
        .post("/v1/custom-fields")
        .then()
        .statusCode(201);
    return own;
  }

  private static Map<String, ?> definition(String name, String type, Map<String, ?> limits) {
    return Map.of(
        "name",
        name,
        "type",
        type,
        "label",
        Map.of("en", "Field", "zh-CN", "字段"),
        "limits",
        limits);
  }

  private static Map<String, ?> options() {
    return Map.of("options", List.of(option("RED", "Red", "红"), option("BLUE", "Blue", "蓝")));
  }

  private static Map<String, ?> option(String code, String en, String zh) {
    return Map.of("code", code, "label", Map.of("en", en, "zh-CN", zh));
  }

  private static Map<String, Object> nulled(String name) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(name, null);
    return values;
  }

  private static Map<String, Object> tagged(String tag, Map<String, ?> fields) {
    Map<String, Object> customer = aValidCustomer("tags", List.of(tag));
    customer.put("customFields", fields);
    return customer;
  }

  private static ValidatableResponse list(String tag, String filter, String sort) {
    return ADMIN
        .request()
        .queryParam("tag", tag)
        .queryParam("filter", filter)
        .queryParam("sort", sort)
        .get("/v1/customers")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse patch(UUID id, int version, Map<String, ?> body) {
    return ADMIN
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .patch("/v1/customers/{id}", id)
        .then();
  }

  private static ValidatableResponse change(String name, Map<String, ?> body) {
    return ADMIN
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "*")
        .body(body)
        .patch("/v1/custom-fields/{name}", name)
        .then();
  }

  private static ValidatableResponse remove(String name) {
    return ADMIN.request().header("If-Match", "*").delete("/v1/custom-fields/{name}", name).then();
  }

  private boolean valid(String name) {
    return jdbi.withHandle(db ->
        db.createQuery("select indisvalid from pg_index where indexrelid = cast(? as regclass)")
            .bind(0, "\"customer_custom_" + name + "\"")
            .mapTo(Boolean.class)
            .one());
  }
}
