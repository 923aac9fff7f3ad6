package io.kehu.customer.division;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Each test imports below provinces of its own, which the real list does not have, because what was imported stays.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class DivisionResourceIT {
  private static final Token REPRESENTATIVE = Tokens.user("wang.fang");

  @Test
  void provincesAreKnownInBothLanguages() {
    children(null)
        .body("items", hasSize(34))
        .body("items[0].code", equalTo("110000"))
        .body("items[0].labels.'zh-CN'", equalTo("北京市"))
        .body("items[0].labels.en", equalTo("Beijing"))
        .body("items.labels.en", hasItem("Macao"));
  }

  @Test
  void importedOnesAreListedBelowTheirParents() {
    JsonPath job = imported("810100,香港岛,Hong Kong Island,810000", "810101,中西区,,810100");

    assertThat(job.getInt("created")).isEqualTo(2);
    children("810000")
        .body("items.code", contains("810100"))
        .body("items[0].hasChildren", equalTo(true));
    children("810100")
        .body("items[0].labels.'zh-CN'", equalTo("中西区"))
        .body("items[0].labels.en", equalTo("中西区"))
        .body("items[0].hasChildren", equalTo(false));
    ADMIN
        .request()
        .get("/v1/divisions/810101")
        .then()
        .statusCode(200)
        .body("division.parent", equalTo("810100"))
        .body("above.code", contains("810000", "810100"));
  }

  @Test
  void importsCanBeRepeatedAndRename() {
    imported("640100,银川,Yinchuan,640000");

    JsonPath second = imported("640100,银川市,Yinchuan,640000");
    JsonPath third = imported("640100,银川市,Yinchuan,640000");

    assertThat(second.getInt("updated")).isEqualTo(1);
    assertThat(third.getInt("unchanged")).isEqualTo(1);
  }

  @Test
  void rowsWithoutTheRightParentAreRefused() {
    JsonPath job =
        imported("710102,中正区,,710100", "710100,台北市,,640000", "710100,台北市,,", "12,错,,710000");

    assertThat(job.getInt("failed")).isEqualTo(4);
    children("710000").body("items", hasSize(0));
  }

  @Test
  void onlyAdministratorsImport() {
    REPRESENTATIVE
        .request()
        .contentType("text/csv")
        .body("code,name,parent\n540100,拉萨市,540000\n".getBytes(StandardCharsets.UTF_8))
        .post("/v1/imports/divisions")
        .then()
        .statusCode(403);
    REPRESENTATIVE.request().get("/v1/divisions").then().statusCode(200);
  }

  @Test
  void addressesTakeKnownCodesOnly() {
    imported("530100,昆明市,Kunming,530000");

    at("CN", "530100")
        .statusCode(201)
        .body("channels.addresses[0].divisionCode", equalTo("530100"));
    at("CN", "530000").statusCode(201);
    refused(at("CN", "530199"));
    refused(at(null, "530199"));
    refused(at("CN", "990100"));
    refused(at("CN", "53"));
  }

  @Test
  void whereNothingWasImportedAnyCodeOfTheProvinceIsTaken() {
    at("CN", "820105").statusCode(201);
  }

  @Test
  void codesOfOtherCountriesAreNotLookedUp() {
    at("DE", "990100").statusCode(201);
  }

  @Test
  void unknownParentIsToldFromAnEmptyOne() {
    ADMIN
        .request()
        .queryParam("parent", "990000")
        .get("/v1/divisions")
        .then()
        .statusCode(404)
        .body("code", equalTo("division-not-found"));
    ADMIN.request().queryParam("parent", "x").get("/v1/divisions").then().statusCode(400);
    ADMIN.request().get("/v1/divisions/x").then().statusCode(404);
    children("710000").body("items", hasSize(0));
  }

  /// The whole list; skipped where the file is not there.
  @Test
  void theRealListIsImported() throws IOException {
    Path file =
        Path.of(
            System.getProperty("kehu.data", "../../shared/data"),
            "companies",
            "china_divisions_pca_code.json");
    assumeTrue(Files.exists(file), () -> "No " + file.toAbsolutePath());
    List<String> rows = new ArrayList<>();
    new ObjectMapper().readTree(file.toFile()).forEach(province -> collect(province, "", rows));

    JsonPath job = imported(rows.toArray(String[]::new));

    assertThat(job.getInt("failed")).as(job.prettify()).isZero();
    assertThat(rows).hasSizeGreaterThan(3_300);
    children("440000").body("items", hasSize(21)).body("items.labels.'zh-CN'", hasItem("深圳市"));
    at("CN", "440305").statusCode(201);
    refused(at("CN", "440399"));
  }

  /// Four cities without counties have towns instead, whose codes are longer and of another standard.
  private static void collect(JsonNode division, String parent, List<String> rows) {
    String padded = division.get("code").asText() + "0000";
    String code = padded.substring(0, 6);
    if (code.equals(parent)) {
      return;
    }
    String name = division.get("name").asText();
    rows.add("%s,%s,,%s".formatted(code, name, parent));
    division.path("children").forEach(child -> collect(child, code, rows));
  }

  private static JsonPath imported(String... rows) {
    String file = "code,name,nameEn,parent\n" + String.join("\n", rows) + "\n";
    String job =
        ADMIN
            .request()
            .contentType("text/csv")
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post("/v1/imports/divisions")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> ADMIN.request().get("/v1/jobs/{id}", job).jsonPath(),
            found -> found.getString("state").equals("DONE"));
  }

  private static ValidatableResponse children(String parent) {
    var request = ADMIN.request().queryParam("limit", 200);
    return (parent == null ? request : request.queryParam("parent", parent))
        .get("/v1/divisions")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse at(String country, String divisionCode) {
    Map<String, Object> address = new HashMap<>();
    address.put("type", "OFFICE");
    address.put("divisionCode", divisionCode);
    if (country != null) {
      address.put("country", country);
    }
    return post(ADMIN, aValidCustomer("channels", Map.of("addresses", List.of(address))));
  }

  private static void refused(ValidatableResponse answer) {
    answer.statusCode(400).body("errors.pointer", contains("/channels/addresses/0/divisionCode"));
  }
}
