package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.anyone;
import static io.kehu.dev.journey.Platform.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the one door lets in, and what not.
class DoorIT {
  @Test
  void nobodyComesInWithoutAToken() {
    for (String service :
        List.of(
            "customer/v1/customers",
            "sales/v1/orders",
            "desk/v1/tickets",
            "analytics/v1/metrics/complaints")) {
      anyone().get("/" + service).then().statusCode(401).contentType("application/problem+json");
    }
  }

  @Test
  void aForgedTokenIsRefused() {
    anyone()
        .auth()
        .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.")
        .get("/customer/v1/customers")
        .then()
        .statusCode(401);
  }

  @Test
  void aRoleWithoutThePermissionIsRefused() {
    as("sun.hao")
        .body(Map.of("kind", "PERSON", "name", "不行"))
        .post("/customer/v1/customers")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void everyWrongFieldIsNamedInTheLanguageAskedFor() {
    List<String> pointers =
        as("wang.fang")
            .header("Accept-Language", "zh-CN")
            .body("{\"kind\":\"PERSON\",\"name\":\"\",\"country\":\"china\"}")
            .post("/customer/v1/customers")
            .then()
            .statusCode(400)
            .contentType("application/problem+json")
            .extract()
            .path("errors.pointer");
    assertThat(pointers).contains("/name", "/country");
  }

  @Test
  void oneDocumentDescribesAllServices() {
    Map<String, Object> paths =
        given()
            .baseUri(Platform.GATEWAY)
            .get("/openapi")
            .then()
            .statusCode(200)
            .extract()
            .path("paths");
    assertThat(paths.keySet())
        .contains(
            "/api/customer/v1/customers",
            "/api/sales/v1/orders",
            "/api/desk/v1/tickets",
            "/api/analytics/v1/dashboards/management");
  }
}
