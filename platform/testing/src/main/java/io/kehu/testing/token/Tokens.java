package io.kehu.testing.token;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/// Where tokens for tests begin.
///
/// ```java
/// Tokens.user("wang.fang").request().get("/v1/customers").then().statusCode(200);
/// Tokens.integrator("customers:write").request()…
/// Tokens.role("sales-rep").team("sales-east").subject(id).expired().compact();
/// ```
public final class Tokens {

  /// Issuer of every good token.
  public static final String ISSUER = "https://test.kehu.io";

  /// Audience that every service asks for.
  public static final String AUDIENCE = "kehu-api";

  private static final Token PLAIN =
      new Token(
          new UUID(0, 0),
          "nobody",
          "kehu-web",
          Set.of(),
          Set.of(),
          Set.of("openid", "profile"),
          ISSUER,
          AUDIENCE,
          Token.LIFETIME,
          false);

  private Tokens() {}

  /// A demo user with the roles, teams and subject of the realm.
  ///
  /// @throws IllegalArgumentException if the demo company has no such user
  public static Token user(String name) {
    DemoUser user = DemoUser.named(name);
    return PLAIN
        .subject(user.subject())
        .username(user.username())
        .role(user.role())
        .team(user.teams().toArray(String[]::new));
  }

  /// A user of one role, in no team, with a subject of its own for each role.
  public static Token role(String role) {
    return PLAIN.subject(subjectOf(role)).username("any-" + role).role(role);
  }

  /// A machine with the client-credentials grant, holding these scopes and nothing else.
  public static Token integrator(String... scopes) {
    return PLAIN
        .subject(subjectOf("integrator"))
        .username("service-account-test-integrator")
        .client("test-integrator")
        .role("integrator")
        .scope(scopes);
  }

  private static UUID subjectOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
