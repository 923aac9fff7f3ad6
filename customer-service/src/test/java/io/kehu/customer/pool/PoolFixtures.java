package io.kehu.customer.pool;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;

import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The pool for tests: its policy is one for all of them, so whoever changes it puts it back.
final class PoolFixtures {
  private PoolFixtures() {}

  static void policy(
      int mostHeld, int mostPerDay, int coolDownDays, List<Map<String, ?>> releases) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "claims",
        Map.of("mostHeld", mostHeld, "mostPerDay", mostPerDay, "coolDownDays", coolDownDays));
    body.put("releases", releases);
    put(ADMIN, body).statusCode(200);
  }

  static void usualPolicy() {
    policy(500, 20, 7, List.of());
  }

  static ValidatableResponse put(Token who, Map<String, ?> policy) {
    return who.request()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(policy)
        .put("/v1/pool-policy")
        .then();
  }

  static ValidatableResponse claim(Token who, UUID customer) {
    return who.request().post("/v1/customers/{id}/claims", customer).then();
  }

  static Token aRepresentative() {
    return Tokens.role("sales-rep").subject(UUID.randomUUID());
  }
}
