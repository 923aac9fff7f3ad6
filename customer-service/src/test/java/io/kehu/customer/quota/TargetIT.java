package io.kehu.customer.quota;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.patch;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TargetIT {
  private static final String PATH = "/v1/personal-targets";

  @Test
  void quotaIsBrokenDownToCustomers() {
    Token rep = rep("sales-east");
    Map<String, Object> current = aValidCustomer("ownerId", rep.subject());
    current.put("customerClass", "CURRENT");
    created(ADMIN, current);
    created(ADMIN, aValidCustomer("ownerId", rep.subject()));

    String id =
        post(rep, PATH, aValidTarget("SHORT", "1000001.00", "250000.00"))
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("userId", equalTo(rep.subject().toString()))
            .body("team", equalTo("sales-east"))
            .body("customersNeeded", equalTo(5))
            .body("customersHeld", equalTo(1))
            .body("customersToDevelop", equalTo(4))
            .extract()
            .path("id");
    post(rep, PATH, aValidTarget("SHORT", "1.00", "1.00"))
        .statusCode(409)
        .body("code", equalTo("target-exists"));
    patch(rep, PATH + "/" + id, 0, Map.of("averageValue", cny("2000000.00")))
        .statusCode(200)
        .body("customersNeeded", equalTo(1))
        .body("customersToDevelop", equalTo(0));
    get(rep, PATH + "/" + id + "/history").body("items.action", contains("changed", "created"));
    rep.request().header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(204);
    get(rep, PATH).body("items", empty());
  }

  @Test
  void whatCannotBeDividedIsRefused() {
    Token rep = rep("sales-east");
    Map<String, Object> body = aValidTarget("MID", "100.00", "0.00");
    post(rep, PATH, body).statusCode(400).body("errors.pointer", contains("/averageValue"));
    body.put("averageValue", Map.of("amount", "1.00", "currency", "EUR"));
    post(rep, PATH, body).statusCode(400).body("errors.pointer", contains("/averageValue"));
    body.put("averageValue", cny("1.00"));
    body.put("quota", cny("-1.00"));
    post(rep, PATH, body).statusCode(400);
  }

  @Test
  void managersSeeTheirTeamsAndColleaguesDoNotSeeEachOther() {
    TeamFixtures.salesTeams();
    Token rep = rep("sales-east");
    Token colleague = rep("sales-east");
    Token manager = Tokens.user("li.na");
    String id =
        post(rep, PATH, aValidTarget("LONG", "100.00", "10.00"))
            .statusCode(201)
            .extract()
            .path("id");

    get(colleague, PATH + "/" + id).statusCode(404).body("code", equalTo("target-not-found"));
    get(colleague, PATH).body("items", empty());
    patch(colleague, PATH + "/" + id, 0, Map.of("note", "Mine")).statusCode(404);
    get(manager, PATH + "/" + id).statusCode(200);
    get(manager, PATH + "?userId=" + rep.subject()).body("items.id", contains(id));

    Map<String, Object> forOther = aValidTarget("MID", "100.00", "10.00");
    forOther.put("userId", rep.subject());
    forOther.put("team", "sales-east");
    post(colleague, PATH, forOther).statusCode(403).body("code", equalTo("target-not-yours"));
    post(manager, PATH, forOther).statusCode(201);
    get(rep, PATH + "?horizon=MID").body("items.userId", contains(rep.subject().toString()));
    forOther.put("team", "service");
    post(manager, PATH, forOther).statusCode(403);
  }

  private static Token rep(String team) {
    return Tokens.role("sales-rep").team(team).subject(UUID.randomUUID());
  }

  private static Map<String, Object> aValidTarget(String horizon, String quota, String average) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("horizon", horizon);
    body.put("until", "2026-12-31");
    body.put("quota", cny(quota));
    body.put("averageValue", cny(average));
    return body;
  }

  private static Map<String, String> cny(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
