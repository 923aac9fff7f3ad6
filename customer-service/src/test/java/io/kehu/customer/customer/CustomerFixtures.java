package io.kehu.customer.customer;

import static org.hamcrest.Matchers.notNullValue;

import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Customers for tests. Each is unlike any other, so that tests do not get in each other's way.
public final class CustomerFixtures {
  public static final Token ADMIN = Tokens.user("admin");
  public static final Token ERP =
      Tokens.integrator("customers:read", "customers:write", "contacts:read", "contacts:write");

  private CustomerFixtures() {}

  /// The least that makes a customer.
  public static Map<String, Object> aValidCustomer() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "ORGANIZATION");
    body.put("name", "上海长风机械有限公司 " + unique());
    return body;
  }

  public static Map<String, Object> aValidCustomer(String field, Object value) {
    Map<String, Object> body = aValidCustomer();
    body.put(field, value);
    return body;
  }

  public static ValidatableResponse post(Token who, Map<String, ?> body) {
    return who.request().contentType(ContentType.JSON).body(body).post("/v1/customers").then();
  }

  public static UUID created(Token who, Map<String, ?> body) {
    return UUID.fromString(
        post(who, body).statusCode(201).body("id", notNullValue()).extract().path("id"));
  }

  public static UUID created() {
    return created(ADMIN, aValidCustomer());
  }

  public static ValidatableResponse get(Token who, UUID id) {
    return who.request().get("/v1/customers/{id}", id).then();
  }

  public static ValidatableResponse upsert(String system, String id, Map<String, ?> body) {
    return ERP.request()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/customers/by-external-id/{system}/{id}", system, id)
        .then();
  }

  public static Map<String, Object> channels(String phone, String email) {
    return Map.of(
        "phones", List.of(Map.of("type", "WORK", "number", phone)),
        "emails", List.of(Map.of("type", "WORK", "address", email)));
  }

  public static String unique() {
    return UUID.randomUUID().toString().substring(24);
  }

  public static String uniquePhone() {
    return "+86138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
  }

  public static String uniqueEmail() {
    return unique() + "@example.com";
  }

  /// A code of nobody with a right check character.
  public static String uniqueSocialCreditCode() {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    String first =
        "9131" + "%013d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000_000L));
    return alphabet
        .chars()
        .mapToObj(last -> first + (char) last)
        .filter(SocialCreditCode.Check::isRight)
        .findFirst()
        .orElseThrow();
  }
}
