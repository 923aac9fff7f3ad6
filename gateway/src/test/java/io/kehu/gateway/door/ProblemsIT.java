package io.kehu.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.gateway.upstream.Upstreams;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class ProblemsIT {

  @ParameterizedTest
  @CsvSource({
    "GET,     /nothing,                   404, not-found",
    "GET,     /api,                       404, not-found",
    "GET,     /api/customer,              404, not-found",
    "GET,     /api/unknown/v1/things,     404, unknown-service",
    "GET,     /api/customer/v2/things,    404, not-found",
    "GET,     /docs/secret.js,            404, not-found",
    "GET,     /q/nothing,                 404, not-found",
    "POST,    /health,                    405, method-not-allowed",
    "DELETE,  /docs,                      405, method-not-allowed",
    "PUT,     /openapi,                   405, method-not-allowed",
    "GET,     /.unreadable/400,           400, bad-request",
    "GET,     /.unreadable/414,           414, uri-too-long",
    "GET,     /.unreadable/431,           431, headers-too-large",
    "TRACE,   /api/customer/v1/customers, 405, method-not-allowed"
  })
  void everyErrorIsAProblem(Method method, String path, int status, String code) {
    Tokens.user("li.na")
        .request()
        .request(method, path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .header("X-Request-Id", not(blankOrNullString()))
        .body("type", equalTo("https://kehu.io/problems/" + code))
        .body("code", equalTo(code))
        .body("status", equalTo(status))
        .body("title", not(blankOrNullString()))
        .body("detail", not(blankOrNullString()))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void problemsAreToldInTheReadersLanguage() {
    given()
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .get("/api/customer/v1/customers")
        .then()
        .header("Content-Language", "zh-CN")
        .header("Vary", containsString("Accept-Language"))
        .body("title", equalTo("需要访问令牌"))
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void theTraceIdIsTheOneOfTheRequest() {
    given()
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .get("/nothing")
        .then()
        .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
  }

  @Test
  void aReadWithABodyIsRefused() {
    Tokens.user("li.na")
        .request()
        .body("{}")
        .get("/api/customer/v1/customers")
        .then()
        .statusCode(400)
        .body("code", equalTo("body-not-allowed"));
  }

  @Test
  void pagesOfKnownOriginsMayCall() {
    given()
        .header("Origin", "http://localhost:3000")
        .header("Access-Control-Request-Method", "PATCH")
        .options("/api/customer/v1/customers")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "http://localhost:3000")
        .header("Access-Control-Allow-Methods", containsString("PATCH"))
        .header("Access-Control-Allow-Headers", containsString("If-Match"));
    given()
        .header("Origin", "http://localhost:3000")
        .get("/api/customer/v1/customers")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", "http://localhost:3000")
        .header("Access-Control-Expose-Headers", containsString("ETag"));
  }

  @Test
  void pagesOfOtherOriginsMayNot() {
    given()
        .header("Origin", "https://evil.example")
        .get("/api/customer/v1/customers")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue())
        .body("code", equalTo("origin-refused"));
  }
}
