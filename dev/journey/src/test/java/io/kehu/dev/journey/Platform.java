package io.kehu.dev.journey;

import static io.restassured.RestAssured.given;

import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.api.Login;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The running platform, and its users.
final class Platform {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String GATEWAY = variable("KEHU_GATEWAY", "http://localhost:8080");
  static final String ISSUER = variable("KEHU_ISSUER", "http://localhost:8180/realms/kehu");

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Platform() {}

  /// A request as this demo user, to a path below `/api`.
  static RequestSpecification as(String user) {
    return anyone().auth().oauth2(TOKENS.computeIfAbsent(user, Platform::login));
  }

  /// A request without a token.
  static RequestSpecification anyone() {
    return given().baseUri(GATEWAY).basePath("/api").contentType(ContentType.JSON);
  }

  /// PUT of a noun on the newest version of a record.
  static JsonPath put(String user, String record, String noun, Map<String, ?> body) {
    String etag = as(user).get(record).then().statusCode(200).extract().header("ETag");
    return as(user)
        .header("If-Match", etag)
        .body(body)
        .put(record + "/" + noun)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /// An integrator that loads whole files.
  static Api loader() {
    return new Api(GATEWAY, new Login(ISSUER, "kehu-loader", "kehu-loader-secret"));
  }

  private static String login(String user) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", "kehu-web")
        .formParam("username", user)
        .formParam("password", "kehu")
        .post(ISSUER + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static String variable(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
