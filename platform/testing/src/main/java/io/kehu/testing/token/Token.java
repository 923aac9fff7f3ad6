package io.kehu.testing.token;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// One access token in the making; each call answers a changed copy.
///
/// @param lifetime from now to its expiry, negative if it has expired
public record Token(
    UUID subject,
    String username,
    String client,
    Set<String> roles,
    Set<String> teams,
    Set<String> scopes,
    String issuer,
    String audience,
    Duration lifetime,
    boolean strange) {

  static final Duration LIFETIME = Duration.ofHours(1);

  public Token subject(UUID subject) {
    return copy(subject, username, client, roles, teams, scopes);
  }

  public Token username(String username) {
    return copy(subject, username, client, roles, teams, scopes);
  }

  /// The client that asked for the token, claim `azp`.
  public Token client(String client) {
    return copy(subject, username, client, roles, teams, scopes);
  }

  /// Adds roles.
  public Token role(String... more) {
    return copy(subject, username, client, union(roles, more), teams, scopes);
  }

  /// Adds teams, claim `groups`.
  public Token team(String... more) {
    return copy(subject, username, client, roles, union(teams, more), scopes);
  }

  /// Adds scopes.
  public Token scope(String... more) {
    return copy(subject, username, client, roles, teams, union(scopes, more));
  }

  public Token expired() {
    return spoilt(issuer, audience, LIFETIME.negated(), strange);
  }

  /// Rightly signed, but of another realm.
  public Token foreignIssuer() {
    return spoilt("https://elsewhere.example/realms/kehu", audience, lifetime, strange);
  }

  public Token wrongAudience() {
    return spoilt(issuer, "another-api", lifetime, strange);
  }

  /// Right in every claim, but signed by a key that nobody trusts.
  public Token signedByStranger() {
    return spoilt(issuer, audience, lifetime, true);
  }

  /// The compact serialisation, as it stands behind `Bearer`.
  public String compact() {
    return Jwt.sign(claims(), strange ? TestKeys.stranger() : TestKeys.trusted());
  }

  /// A REST Assured request bearing this token.
  public RequestSpecification request() {
    return given().auth().oauth2(compact());
  }

  private Map<String, Object> claims() {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("sub", subject.toString());
    claims.put("aud", audience);
    claims.put("azp", client);
    claims.put("typ", "Bearer");
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now + Math.min(0, lifetime.toSeconds()) - 60);
    claims.put("exp", now + lifetime.toSeconds());
    claims.put("preferred_username", username);
    claims.put("realm_access", Map.of("roles", roles));
    claims.put("groups", teams);
    claims.put("scope", String.join(" ", scopes));
    return claims;
  }

  private Token copy(
      UUID subject,
      String username,
      String client,
      Set<String> roles,
      Set<String> teams,
      Set<String> scopes) {
    return new Token(
        subject, username, client, roles, teams, scopes, issuer, audience, lifetime, strange);
  }

  private Token spoilt(String issuer, String audience, Duration lifetime, boolean strange) {
    return new Token(
        subject, username, client, roles, teams, scopes, issuer, audience, lifetime, strange);
  }

  private static Set<String> union(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }
}
