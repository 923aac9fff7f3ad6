package io.kehu.customer.pool;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.get;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.pool.PoolFixtures.aRepresentative;
import static io.kehu.customer.pool.PoolFixtures.claim;
import static io.kehu.customer.pool.PoolFixtures.policy;
import static io.kehu.customer.pool.PoolFixtures.put;
import static io.kehu.customer.pool.PoolFixtures.usualPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class PoolClaimIT {

  @AfterEach
  void putBack() {
    usualPolicy();
  }

  @Test
  void claimedCustomerIsTheClaimersAndLeavesThePool() {
    String tag = unique();
    UUID id = created(ADMIN, aValidCustomer("tags", List.of(tag)));
    Token wang = Tokens.user("wang.fang");
    pool(wang, tag).body("items.id", contains(id.toString()));

    claim(wang, id)
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("ownerId", equalTo(wang.subject().toString()))
        .body("team", equalTo("sales-east"));

    pool(wang, tag).body("items.id", not(hasItem(id.toString())));
    get(wang, id).body("ownerId", equalTo(wang.subject().toString()));
  }

  @Test
  void ofAHundredWhoClaimAtOnceOneWins() throws Exception {
    UUID id = created();

    List<Integer> answers =
        atOnce(
            IntStream.range(0, 100)
                .mapToObj(_ -> aRepresentative())
                .map(who -> new Claim(who, id))
                .toList());

    assertThat(answers).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(1);
    get(ADMIN, id).body("version", equalTo(1));
  }

  @Test
  void nobodyExceedsTheDaysLimitByClaimingAtOnce() throws Exception {
    policy(500, 3, 7, List.of());
    Token who = aRepresentative();

    List<Integer> answers =
        atOnce(Stream.generate(() -> new Claim(who, created())).limit(8).toList());

    assertThat(answers).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(3);
    claim(who, created()).statusCode(409).body("code", equalTo("pool-day-limit-reached"));
  }

  @Test
  void whoHoldsEnoughClaimsNoMore() {
    policy(1, 20, 7, List.of());
    Token who = aRepresentative();
    claim(who, created()).statusCode(201).body("claimsLeft", equalTo(0));

    claim(who, created()).statusCode(409).body("code", equalTo("pool-held-limit-reached"));
  }

  @Test
  void whoGaveACustomerUpLeavesItToOthersForAWhile() {
    Token former = aRepresentative();
    UUID id = created();
    claim(former, id).statusCode(201);
    ADMIN
        .request()
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .put("/v1/customers/{id}/owner", id)
        .then()
        .statusCode(200);

    claim(former, id)
        .statusCode(409)
        .body("code", equalTo("pool-customer-cooling-down"))
        .body("availableAt", notNullValue());
    claim(aRepresentative(), id).statusCode(201);
  }

  @Test
  void onlySellersClaimAndOnlyWhatIsInThePool() {
    UUID id = created();

    claim(Tokens.user("sara.jones"), id).statusCode(403);
    claim(aRepresentative(), id).statusCode(201);
    claim(aRepresentative(), id).statusCode(404);
    claim(Tokens.user("li.na"), UUID.randomUUID()).statusCode(404);
    claim(ADMIN, id).statusCode(409).body("code", equalTo("customer-not-in-pool"));
  }

  @Test
  void policyIsCheckedAsAWholeAndChangedByAdministratorsOnly() {
    Map<String, ?> policy =
        Map.of(
            "claims",
            Map.of("mostHeld", 0, "mostPerDay", 20, "coolDownDays", 7),
            "releases",
            List.of(
                Map.of("untouchedDays", 30, "warningDays", 30),
                Map.of("untouchedDays", 60, "warningDays", 7)));

    put(ADMIN, policy)
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/claims/mostHeld", "/releases", "/releases/0/warningDays"));
    put(Tokens.user("li.na"), policy).statusCode(403);
  }

  private record Claim(Token who, UUID customer) {}

  private static List<Integer> atOnce(List<Claim> claims) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(claims.size())) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (Claim one : claims) {
        answers.add(threads.submit(() -> claim(one.who(), one.customer()).extract().statusCode()));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        // Whoever came too late does not see the customer any more.
        int status = answer.get();
        statuses.add(status == 404 ? 409 : status);
      }
      return statuses;
    }
  }

  private static ValidatableResponse pool(Token who, String tag) {
    return who.request()
        .queryParam("inPool", true)
        .queryParam("tag", tag)
        .get("/v1/customers")
        .then()
        .statusCode(200);
  }
}
