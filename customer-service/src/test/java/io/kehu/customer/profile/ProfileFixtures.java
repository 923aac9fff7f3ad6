package io.kehu.customer.profile;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;

import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Customers with profiles, and those who read and write them.
public final class ProfileFixtures {
  /// May see SPECIAL fields; sees the sales teams.
  public static final Token MANAGER = Tokens.user("li.na");

  /// Owner of the customers made here; may write, but not see SPECIAL fields.
  public static final Token OWNER = Tokens.user("wang.fang");

  public static final Token STRANGER = Tokens.user("tom.baker");

  /// Sees every customer, but nothing private.
  public static final Token ANALYST = Tokens.user("sun.hao");

  private ProfileFixtures() {}

  public static UUID aPerson() {
    return owned("PERSON");
  }

  public static UUID anOrganization() {
    return owned("ORGANIZATION");
  }

  private static UUID owned(String kind) {
    Map<String, Object> body = aValidCustomer("kind", kind);
    body.put("ownerId", OWNER.subject());
    body.put("team", "sales-east");
    return created(ADMIN, body);
  }

  public static ValidatableResponse profile(Token who, UUID customer) {
    return who.request().get("/v1/customers/{id}/profile", customer).then();
  }

  public static ValidatableResponse read(Token who, UUID customer, String section) {
    return who.request().get("/v1/customers/{id}/profile/{s}", customer, section).then();
  }

  public static ValidatableResponse put(
      Token who, UUID customer, String section, @Nullable String ifMatch, Object body) {
    return conditional(who.request(), ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/customers/{id}/profile/{s}", customer, section)
        .then();
  }

  public static ValidatableResponse patch(
      Token who, UUID customer, String section, @Nullable String ifMatch, Object body) {
    return conditional(who.request(), ifMatch)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .body(body)
        .patch("/v1/customers/{id}/profile/{s}", customer, section)
        .then();
  }

  public static ValidatableResponse verify(
      Token who, UUID customer, String section, @Nullable String ifMatch, Object body) {
    return conditional(who.request(), ifMatch)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/customers/{id}/profile/{s}/verification", customer, section)
        .then();
  }

  private static RequestSpecification conditional(
      RequestSpecification request, @Nullable String ifMatch) {
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
