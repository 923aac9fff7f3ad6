package io.kehu.customer.review;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
public class DuplicateReviewIT {
  private static final Token REP = Tokens.user("wang.fang");

  @Test
  void whoIsVeryLikeAnotherIsRefusedWithScoreAndReasons() {
    People known = People.somebody();
    UUID id = created(ADMIN, known.body());

    post(ADMIN, known.called(known.family(), known.given()).body())
        .statusCode(409)
        .body("code", equalTo("customer-duplicate"))
        .body("candidates", hasSize(1))
        .body("candidates[0].id", equalTo(id.toString()))
        .body("candidates[0].matchedBy", empty())
        .body("candidates[0].score", greaterThan(.99f))
        .body("candidates[0].reasons.field", hasItem("BIRTH_DATE"))
        .body("candidates[0].reasons.find { it.field == 'NAME' }.likeness", equalTo("SAME"));
  }

  @Test
  void whoIsSomewhatLikeAnotherIsCreatedAndPutBeforeSomebody() {
    People known = People.somebody();
    UUID first = created(ADMIN, known.body());
    UUID second = created(ADMIN, somewhatLike(known).body());

    pairsOf(ADMIN, second)
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("OPEN"))
        .body("items[0].first.id", equalTo(first.toString()))
        .body("items[0].second.id", equalTo(second.toString()))
        .body("items[0].score", lessThan(.95f))
        .body("items[0].score", greaterThan(.25f));
  }

  @Test
  void whoeverInsistsGetsWhatHeWants() {
    People known = People.somebody();
    created(ADMIN, known.body());

    created(ADMIN, known.body("allowDuplicate", true));
  }

  @Test
  void searchCreatesNothingAndAnswersWhatCreationWould() {
    People known = People.somebody();
    UUID id = created(ADMIN, known.body());

    search(ADMIN, known.body())
        .statusCode(200)
        .body("candidates", hasSize(1))
        .body("candidates[0].id", equalTo(id.toString()));
    search(ADMIN, People.somebody().body()).statusCode(200).body("candidates", empty());
    search(ADMIN, Map.of("kind", "PERSON")).statusCode(400);
  }

  @Test
  void whoMayNotSeeTheOtherLearnsOnlyThatItIsThere() {
    People known = People.somebody();
    created(ADMIN, elsewhere(known));

    search(REP, known.body())
        .statusCode(200)
        .body("candidates", hasSize(1))
        .body("candidates[0].id", nullValue())
        .body("candidates[0].score", nullValue())
        .body("candidates[0].reasons", nullValue());
  }

  @Test
  void whatIsNoDuplicateStaysDecided() {
    People known = People.somebody();
    created(ADMIN, known.body());
    UUID second = created(ADMIN, somewhatLike(known).body());
    String pair = pairsOf(ADMIN, second).extract().path("items[0].id");

    decide(ADMIN, pair, "\"0\"", "NOT_DUPLICATE")
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("status", equalTo("NOT_DUPLICATE"))
        .body("decidedBy", equalTo("admin"));

    decide(ADMIN, pair, "\"0\"", "CONFIRMED").statusCode(412);
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("decision", "CONFIRMED"))
        .put("/v1/duplicate-pairs/{id}/decision", pair)
        .then()
        .statusCode(428);
    decide(ADMIN, pair, "\"1\"", "MERGED").statusCode(400);
    ADMIN
        .request()
        .queryParam("status", "OPEN")
        .queryParam("customerId", second)
        .get("/v1/duplicate-pairs")
        .then()
        .body("items", empty());
  }

  @Test
  void onlyWhoMaySeeBothSeesThePair() {
    People known = People.somebody();
    created(ADMIN, elsewhere(known));
    UUID own = created(REP, somewhatLike(known).body());
    String pair = pairsOf(ADMIN, own).body("items", hasSize(1)).extract().path("items[0].id");

    pairsOf(REP, own).body("items", empty());
    REP.request().get("/v1/duplicate-pairs/{id}", pair).then().statusCode(404);
    decide(REP, pair, "\"0\"", "CONFIRMED")
        .statusCode(404)
        .body("code", equalTo("duplicate-pair-not-found"));
    decide(Tokens.user("emma.lee"), pair, "\"0\"", "CONFIRMED").statusCode(403);
  }

  @Test
  void listIsSortedByScore() {
    List<Float> scores =
        ADMIN
            .request()
            .queryParam("sort", "-score")
            .queryParam("filter", "score>=0.25")
            .get("/v1/duplicate-pairs")
            .then()
            .statusCode(200)
            .body("items.score", everyItem(not(nullValue())))
            .extract()
            .path("items.score");

    assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void chineseOrganizationsAreFoundByWhatMakesTheirNames() {
    String brand = brand();
    UUID first = created(ADMIN, organization("上海" + brand + "机械有限公司", "南京西路1266号"));

    search(ADMIN, organization(brand + "机械股份有限公司", "南京西路1266号"))
        .body("candidates.id", contains(first.toString()))
        .body("candidates[0].reasons.find { it.field == 'NAME' }.likeness", equalTo("CLOSE"));
  }

  private static Map<String, Object> organization(String name, String street) {
    return Map.of(
        "kind",
        "ORGANIZATION",
        "name",
        name,
        "channels",
        Map.of(
            "addresses",
            List.of(
                Map.of(
                    "type",
                    "OFFICE",
                    "city",
                    "上海市",
                    "lines",
                    List.of(street),
                    "postalCode",
                    "200040"))));
  }

  /// Four characters that no other organization of these tests begins with.
  private static String brand() {
    return ThreadLocalRandom.current()
        .ints(4, 0x4E00, 0x4E00 + 2000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /// The same name and birth date, at another address.
  public static People somewhatLike(People known) {
    return known.livingAt(People.somebody().address());
  }

  private static Map<String, Object> elsewhere(People known) {
    Map<String, Object> body = known.body("ownerId", UUID.randomUUID());
    body.put("team", "sales-west");
    return body;
  }

  private static ValidatableResponse search(Token who, Map<String, ?> body) {
    return who.request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/customers/duplicate-search")
        .then();
  }

  public static ValidatableResponse pairsOf(Token who, UUID customer) {
    return who.request()
        .queryParam("customerId", customer)
        .get("/v1/duplicate-pairs")
        .then()
        .statusCode(200);
  }

  public static ValidatableResponse decide(
      Token who, String pair, String ifMatch, String decision) {
    return who.request()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(Map.of("decision", decision))
        .put("/v1/duplicate-pairs/{id}/decision", pair)
        .then();
  }
}
