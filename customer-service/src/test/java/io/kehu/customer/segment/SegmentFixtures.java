package io.kehu.customer.segment;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;

import io.kehu.testing.token.Token;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Segments for tests, each of a code of its own.
public final class SegmentFixtures {
  private SegmentFixtures() {}

  static String code() {
    return "s-" + UUID.randomUUID().toString().substring(0, 13);
  }

  static Map<String, Object> aStaticSegment(String code) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", "展会来宾");
    body.put("kind", "STATIC");
    return body;
  }

  static Map<String, Object> aDynamicSegment(String code, String expression) {
    Map<String, Object> body = aStaticSegment(code);
    body.put("kind", "DYNAMIC");
    body.put("expression", expression);
    return body;
  }

  static ValidatableResponse post(Token who, String path, Map<String, ?> body) {
    return who.request().contentType(ContentType.JSON).body(body).post(path).then();
  }

  static ValidatableResponse post(Map<String, ?> segment) {
    return post(ADMIN, "/v1/segments", segment);
  }

  static ValidatableResponse become(Token who, String code, String ifMatch, String status) {
    return who.request()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(Map.of("status", status))
        .put("/v1/segments/{code}/status", code)
        .then();
  }

  static void activate(String code) {
    become(ADMIN, code, "*", "ACTIVE").statusCode(200);
  }

  static ValidatableResponse members(Token who, String code) {
    return who.request().get("/v1/segments/{code}/members", code).then().statusCode(200);
  }

  static Map<String, List<UUID>> adding(UUID... customers) {
    return Map.of("add", List.of(customers));
  }
}
