package io.kehu.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.gateway.upstream.Upstreams;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class PagesIT {

  @Test
  void theDocumentDescribesAllServicesThatAnswer() {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("openapi", equalTo("3.1.0"))
        .body("paths", hasKey("/api/customer/v1/customer-things"))
        .body("paths", hasKey("/api/desk/v1/desk-things"))
        .body("x-unavailable", hasItems("loyalty"))
        .body(
            "components.securitySchemes.oauth2.flows.authorizationCode.tokenUrl",
            containsString("/protocol/openid-connect/token"));
  }

  @Test
  void theDocumentIsToBeHadAsYaml() {
    String yaml =
        given()
            .get("/openapi?format=yaml")
            .then()
            .statusCode(200)
            .contentType("application/yaml")
            .extract()
            .asString();

    assertThat(yaml).startsWith("openapi: \"3.1.0\"").contains("/api/sales/v1/sales-things:");
  }

  @Test
  void anotherFormatIsRefused() {
    given().get("/openapi?format=xml").then().statusCode(400).body("code", equalTo("bad-request"));
  }

  @Test
  void theFirstPageIsTheDocumentation() {
    given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "/docs");
  }

  @Test
  void thePageSpeaksBothLanguages() {
    given().get("/docs").then().statusCode(200).body(containsString("Choose <b>Authorize</b>"));
    given()
        .header("Accept-Language", "zh-CN")
        .get("/docs")
        .then()
        .header("Content-Language", "zh-CN")
        .body(containsString("Kehu 接口"));
    given().get("/docs?lang=zh-CN").then().body(containsString("data-client=\"kehu-web\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "swagger-ui.css",
        "swagger-ui-bundle.js",
        "oauth2-redirect.html",
        "oauth2-redirect.js",
        "favicon-32x32.png",
        "docs.css",
        "docs.js"
      })
  void everyFileOfThePageIsServedFromHere(String name) {
    String etag = given().get("/docs/" + name).then().statusCode(200).extract().header("ETag");

    given().header("If-None-Match", etag).get("/docs/" + name).then().statusCode(304);
  }

  @Test
  void thePageMayOnlyTalkToTheGatewayAndTheIdentityProvider() {
    given()
        .get("/docs")
        .then()
        .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"));
  }
}
