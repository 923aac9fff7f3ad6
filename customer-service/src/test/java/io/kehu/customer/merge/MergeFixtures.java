package io.kehu.customer.merge;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;

import io.kehu.testing.token.Token;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Merges for tests.
final class MergeFixtures {
  private MergeFixtures() {}

  /// Merges with the versions that both have now.
  static UUID merged(UUID survivor, UUID losing) {
    return merged(survivor, losing, Map.of());
  }

  static UUID merged(UUID survivor, UUID losing, Map<String, String> fields) {
    return UUID.fromString(
        merge(ADMIN, survivor, losing, fields).statusCode(201).extract().path("id"));
  }

  static ValidatableResponse merge(
      Token who, UUID survivor, UUID losing, Map<String, String> fields) {
    return merge(who, survivor, version(survivor), losing, version(losing), fields);
  }

  static ValidatableResponse merge(
      Token who,
      UUID survivor,
      long survivorVersion,
      UUID losing,
      long losingVersion,
      Map<String, String> fields) {
    return who.request()
        .redirects()
        .follow(false)
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + survivorVersion + "\"")
        .body(body(losing, losingVersion, fields))
        .post("/v1/customers/{id}/merges", survivor)
        .then();
  }

  static Map<String, Object> body(UUID losing, long losingVersion, Map<String, String> fields) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("losingId", losing);
    body.put("losingVersion", losingVersion);
    body.put("fields", fields);
    return body;
  }

  static ValidatableResponse reverse(UUID merge) {
    return reverse(ADMIN, merge, "\"0\"");
  }

  static ValidatableResponse reverse(Token who, UUID merge, String ifMatch) {
    return who.request().header("If-Match", ifMatch).put("/v1/merges/{id}/reversal", merge).then();
  }

  /// Of a customer, or of the one that it goes on in.
  static long version(UUID customer) {
    return customer(customer).<Integer>path("version");
  }

  static io.restassured.response.ExtractableResponse<?> customer(UUID id) {
    return ADMIN.request().get("/v1/customers/{id}", id).then().statusCode(200).extract();
  }

  static ValidatableResponse patch(UUID customer, Map<String, ?> patch) {
    return patch(customer, version(customer), patch);
  }

  static ValidatableResponse patch(UUID customer, long version, Map<String, ?> patch) {
    return ADMIN
        .request()
        .redirects()
        .follow(false)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/v1/customers/{id}", customer)
        .then();
  }

  static UUID contact(UUID customer, String name) {
    return contact(customer, name, null);
  }

  static UUID contact(UUID customer, String name, UUID reportsTo) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("name", name));
    if (reportsTo != null) {
      body.put("reportsToId", reportsTo);
    }
    return UUID.fromString(
        ADMIN
            .request()
            .contentType(ContentType.JSON)
            .body(body)
            .post("/v1/customers/{id}/contacts", customer)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }
}
