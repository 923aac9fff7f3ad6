package io.kehu.customer.team;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Teams for tests.
public final class TeamFixtures {
  private static final Token ADMIN = Tokens.user("admin");

  private TeamFixtures() {}

  /// The sales teams of the demo users, whoever made them first.
  public static void salesTeams() {
    post("sales", null).statusCode(anyOf(is(201), is(409)));
    post("sales-east", "sales").statusCode(anyOf(is(201), is(409)));
    post("sales-west", "sales").statusCode(anyOf(is(201), is(409)));
  }

  static ValidatableResponse post(String code, @Nullable String parent) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", "Team " + code);
    if (parent != null) {
      body.put("parentCode", parent);
    }
    return ADMIN.request().contentType(ContentType.JSON).body(body).post("/v1/teams").then();
  }
}
