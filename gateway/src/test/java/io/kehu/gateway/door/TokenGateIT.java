package io.kehu.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.kehu.gateway.upstream.Upstreams;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Upstreams.class)
class TokenGateIT {

  @Test
  void withoutATokenNobodyPasses() {
    given()
        .get("/api/customer/v1/customers")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer realm=\"kehu\"")
        .body("code", equalTo("unauthenticated"))
        .body("type", equalTo("https://kehu.io/problems/unauthenticated"))
        .body("status", equalTo(401))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void aSpoiltTokenIsRefused() {
    Token good = Tokens.user("li.na");
    for (Token spoilt :
        List.of(
            good.expired(), good.foreignIssuer(), good.wrongAudience(), good.signedByStranger())) {
      refused("Bearer " + spoilt.compact());
    }
  }

  @Test
  void whatIsNoTokenIsRefused() {
    String good = Tokens.user("li.na").compact();
    for (String header :
        List.of(
            "Bearer",
            "Bearer abc",
            "Bearer a.b.c",
            "Basic dXNlcjpwYXNz",
            "Bearer " + "x".repeat(10_000),
            "Bearer " + good.substring(0, good.length() - 5),
            good)) {
      refused(header);
    }
  }

  @Test
  void twoTokensAreNone() {
    String good = "Bearer " + Tokens.user("li.na").compact();
    given()
        .header("Authorization", good, good)
        .get("/api/customer/v1/customers")
        .then()
        .statusCode(401);
  }

  @Test
  void aTokenIsAcceptedAgainAndAgain() {
    Token token = Tokens.user("wang.fang");
    String compact = token.compact();
    for (int i = 0; i < 3; i++) {
      given().auth().oauth2(compact).get("/api/customer/v1/customers").then().statusCode(200);
    }
  }

  @Test
  void surveyLinksNeedNoToken() {
    given().get("/api/desk/v1/survey-links/abc").then().statusCode(200);
    given().body("{}").post("/api/desk/v1/survey-links/abc").then().statusCode(200);
  }

  @Test
  void calendarLinksNeedNoToken() {
    given().get("/api/customer/v1/calendars/abc.ics").then().statusCode(200);
  }

  @Test
  void nothingElseIsPublic() {
    given().get("/api/customer/v1/calendars").then().statusCode(401);
    given().get("/api/customer/v1/me/calendar.ics").then().statusCode(401);
    given().delete("/api/desk/v1/survey-links/abc").then().statusCode(401);
    given().get("/api/desk/v1/survey-links").then().statusCode(401);
    given()
        .urlEncodingEnabled(false)
        .get("/api/desk/v1/survey-links/%2e%2e/tickets")
        .then()
        .statusCode(401);
    given().get("/api/customer/v1/survey-links/abc").then().statusCode(401);
  }

  private static void refused(String authorization) {
    given()
        .header("Authorization", authorization)
        .get("/api/customer/v1/customers")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
        .body("code", equalTo("token-refused"));
  }
}
