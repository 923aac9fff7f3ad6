package io.kehu.platform.widget;

import static io.kehu.platform.widget.Widgets.aValidWidget;
import static io.kehu.platform.widget.Widgets.created;
import static io.kehu.platform.widget.Widgets.post;
import static io.kehu.platform.widget.Widgets.seller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class WidgetResourceIT {

  private static Response patch(String id, String ifMatch, String body) {
    return seller()
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", ifMatch)
        .body(body)
        .patch("/v1/widgets/" + id);
  }

  private static ValidatableResponse read(Token reader, String id) {
    return reader.request().get("/v1/widgets/" + id).then().statusCode(200);
  }

  @Test
  void creationAnswersWithPlaceAndVersion() {
    post(aValidWidget())
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .header("Location", startsWith("/v1/widgets/"))
        .header("traceparent", startsWith("00-"))
        .body("id", notNullValue());
  }

  @Test
  void placeIsThatBehindTheGateway() {
    seller()
        .request()
        .header("X-Forwarded-Prefix", "/api/widget")
        .contentType("application/json")
        .body(aValidWidget())
        .post("/v1/widgets")
        .then()
        .statusCode(201)
        .header("Location", startsWith("/api/widget/v1/widgets/"));
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    String id = created();

    patch(id, "\"0\"", "{\"quantity\":4,\"colour\":null}")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("quantity", equalTo(4))
        .body("colour", nullValue())
        .body("name", startsWith("w"));
  }

  @Test
  void aPatchIsCheckedLikeAWholeWidget() {
    patch(created(), "\"0\"", "{\"quantity\":-1,\"name\":null}")
        .then()
        .statusCode(400)
        .body("code", equalTo("validation-failed"))
        .body("errors.pointer", contains("/name", "/quantity"))
        .body("errors.code", contains("required", "too-small"));
  }

  @Test
  void aPatchNamesEveryFieldThatCannotBeRead() {
    patch(created(), "\"0\"", "{\"quantity\":\"4\",\"colour\":\"BLUE\",\"weight\":1}")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/quantity", "/colour", "/weight"));
  }

  @Test
  void aPatchMustBeAnObject() {
    patch(created(), "\"0\"", "[1]")
        .then()
        .statusCode(400)
        .body("errors.code", contains("not-an-object"));
  }

  @Test
  void aStaleWriterSeesWhatItIsNow() {
    String id = created();
    patch(id, "\"0\"", "{\"quantity\":4}").then().statusCode(200);

    patch(id, "\"0\"", "{\"quantity\":5}")
        .then()
        .statusCode(412)
        .body("code", equalTo("version-stale"))
        .body("current.quantity", equalTo(4));
  }

  @Test
  void aWriterWithoutVersionIsAskedForIt() {
    seller()
        .request()
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch("/v1/widgets/" + created())
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
  }

  @Test
  void aReaderWhoHasItGetsNothingAgain() {
    String id = created();
    String etag =
        seller()
            .request()
            .get("/v1/widgets/" + id)
            .then()
            .header("Cache-Control", "private, no-cache")
            .extract()
            .header("ETag");

    seller()
        .request()
        .header("If-None-Match", "\"7\", W/" + etag)
        .get("/v1/widgets/" + id)
        .then()
        .statusCode(304)
        .header("ETag", etag)
        .body(equalTo(""));
  }

  @Test
  void whoeverMayDoLessHasAnotherTagButTheSameVersion() {
    String id = created();
    String ours =
        read(seller(), id).body("allowedActions", contains("EDIT")).extract().header("ETag");
    String theirs =
        read(Tokens.role("analyst"), id).body("allowedActions", empty()).extract().header("ETag");

    assertThat(theirs).isNotEqualTo(ours);
    patch(id, ours, "{\"quantity\":4}")
        .then()
        .statusCode(200)
        .body("allowedActions", contains("EDIT"));
    patch(id, theirs, "{\"quantity\":5}")
        .then()
        .statusCode(412)
        .body("current.quantity", equalTo(4));
  }

  @Test
  void codeListsAreTaggedByContent() {
    String etag =
        seller()
            .request()
            .get("/v1/code-lists/actions")
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("max-age=300, private"))
            .body("codes[0].labels.zh-CN", equalTo("编辑"))
            .extract()
            .header("ETag");
    seller()
        .request()
        .header("If-None-Match", etag)
        .get("/v1/code-lists/actions")
        .then()
        .statusCode(304);
  }

  @Test
  void historyTellsWhoChangedWhat() {
    String id = created();
    patch(id, "\"0\"", "{\"quantity\":4}").then().statusCode(200);

    seller()
        .request()
        .get("/v1/widgets/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items.action", contains("changed", "created"))
        .body("items[0].actor", equalTo("wang.fang"))
        .body("items[0].changes.keySet()", hasItems("quantity", "version"))
        .body("items[0].changes.quantity.from", equalTo(3))
        .body("items[0].changes.quantity.to", equalTo(4))
        .body("items[0].traceId", notNullValue());
  }

  @Test
  void othersSeeOnlyTheirTeams() {
    String id = created();

    Tokens.user("tom.baker").request().get("/v1/widgets/" + id).then().statusCode(404);
    Tokens.user("tom.baker")
        .request()
        .get("/v1/widgets?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));
    Tokens.user("chen.wei").request().get("/v1/widgets/" + id).then().statusCode(200);
  }

  @Test
  void aMachineHasOnlyItsScopes() {
    Tokens.integrator("widgets:read").request().get("/v1/widgets").then().statusCode(200);
    Tokens.integrator("other:read")
        .role("sales-manager")
        .request()
        .get("/v1/widgets")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void administratorMayDoEverything() {
    Tokens.user("admin").request().get("/v1/widgets").then().statusCode(200);
  }

  @Test
  void whatNobodyOpenedIsClosed() {
    Tokens.user("admin").request().get("/v1/widgets/unannotated").then().statusCode(403);
  }

  @Test
  void badTokensAreRefusedAlike() {
    for (var token :
        new io.kehu.testing.token.Token[] {
          seller().expired(),
          seller().foreignIssuer(),
          seller().wrongAudience(),
          seller().signedByStranger()
        }) {
      token
          .request()
          .get("/v1/widgets")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", startsWith("Bearer"))
          .contentType("application/problem+json")
          .body("code", equalTo("unauthenticated"));
    }
  }

  @Test
  void aTokenThatWasVerifiedOnceVouchesForNoOther() {
    String good = seller().compact();
    for (int i = 0; i < 2; i++) {
      given().auth().oauth2(good).get("/v1/me").then().statusCode(200);
    }
    String[] parts = good.split("\\.");
    char first = parts[2].charAt(0);
    String forged =
        parts[0] + "." + parts[1] + "." + (first == 'A' ? 'B' : 'A') + parts[2].substring(1);

    given().auth().oauth2(forged).get("/v1/me").then().statusCode(401);
  }

  @Test
  void meTellsWhatIMay() {
    seller()
        .request()
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("username", equalTo("wang.fang"))
        .body("roles", contains("sales-rep"))
        .body("teams", contains("sales-east"))
        .body("reach", equalTo("OWN"))
        .body("permissions", contains("widgets:read", "widgets:write"));
    Tokens.integrator("widgets:read")
        .request()
        .get("/v1/me")
        .then()
        .body("permissions", contains("widgets:read"));
  }

  @Test
  void codesHaveLabelsInBothLanguages() {
    seller()
        .request()
        .get("/v1/code-lists/widget-colours")
        .then()
        .statusCode(200)
        .body("codes.code", contains("RED", "GREEN"))
        .body("codes[0].labels.'zh-CN'", equalTo("红色"))
        .body("codes[0].labels.en", equalTo("Red"));
    seller().request().get("/v1/code-lists").then().statusCode(200).body("items", hasSize(2));
    seller().request().get("/v1/code-lists/none").then().statusCode(404);
  }

  @Test
  void theLastPageHasNoCursor() {
    seller()
        .request()
        .queryParam("filter", "name==" + UUID.randomUUID())
        .queryParam("count", "exact")
        .get("/v1/widgets")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("nextCursor", nullValue())
        .body("total", equalTo(0));
  }
}
