package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.get;
import static io.kehu.customer.customer.CustomerFixtures.post;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerVisibilityIT {
  private static final Token EAST = Tokens.user("wang.fang");
  private static final Token WEST = Tokens.user("tom.baker");
  private static final Token MANAGER = Tokens.user("li.na");

  private final String tag = unique();

  @BeforeEach
  void teams() {
    TeamFixtures.salesTeams();
  }

  @Test
  void representativeSeesOwnTeamAndPool() {
    UUID east = ownedBy(EAST.subject(), "sales-east");
    UUID west = ownedBy(WEST.subject(), "sales-west");
    UUID pool = ownedBy(null, null);

    get(EAST, east).statusCode(200);
    get(EAST, west).statusCode(404).body("code", equalTo("customer-not-found"));
    get(EAST, pool).statusCode(200);
    assertThat(listed(EAST)).containsExactlyInAnyOrder(east, pool);
    assertThat(listed(WEST)).containsExactlyInAnyOrder(west, pool);
  }

  @Test
  void managerSeesTheTeamsBelow() {
    UUID east = ownedBy(EAST.subject(), "sales-east");
    UUID west = ownedBy(WEST.subject(), "sales-west");
    UUID service = ownedBy(UUID.randomUUID(), "service");

    assertThat(listed(MANAGER)).containsExactlyInAnyOrder(east, west);
    get(MANAGER, service).statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chen.wei", "sara.jones", "liu.yang", "emma.lee", "sun.hao"})
  void othersSeeAll(String user) {
    UUID east = ownedBy(EAST.subject(), "sales-east");
    UUID west = ownedBy(WEST.subject(), "sales-west");

    assertThat(listed(Tokens.user(user))).containsExactlyInAnyOrder(east, west);
  }

  @Test
  void integratorSeesAll() {
    UUID east = ownedBy(EAST.subject(), "sales-east");

    assertThat(listed(Tokens.integrator("customers:read"))).containsExactly(east);
  }

  @Test
  void poolIsReadButNotWritten() {
    UUID pool = ownedBy(null, null);

    patch(EAST, pool, 403);
    patch(MANAGER, pool, 200);
  }

  @Test
  void hiddenCustomerIsNotThereAtAll() {
    UUID west = ownedBy(WEST.subject(), "sales-west");

    patch(EAST, west, 404);
    for (String part :
        List.of("history", "class-changes", "owner-changes", "contacts", "overview", "timeline")) {
      EAST.request().get("/v1/customers/{id}/" + part, west).then().statusCode(404);
      WEST.request().get("/v1/customers/{id}/" + part, west).then().statusCode(200);
    }
  }

  @Test
  void representativeOwnsWhatItCreates() {
    post(EAST, aValidCustomer())
        .statusCode(201)
        .body("ownerId", equalTo(EAST.subject().toString()))
        .body("team", equalTo("sales-east"));
    Map<String, Object> forTheOthers = aValidCustomer("team", "sales-west");
    forTheOthers.put("ownerId", WEST.subject());
    post(EAST, forTheOthers).statusCode(403).body("code", equalTo("customer-not-yours"));
  }

  @Test
  void whoHandsOverLosesSight() {
    UUID east = ownedBy(EAST.subject(), "sales-east");

    EAST.request()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body(Map.of("ownerId", WEST.subject(), "team", "sales-west"))
        .put("/v1/customers/{id}/owner", east)
        .then()
        .statusCode(200);

    get(EAST, east).statusCode(404);
    get(WEST, east).statusCode(200);
  }

  private UUID ownedBy(UUID owner, String team) {
    Map<String, Object> body = aValidCustomer("tags", List.of(tag));
    if (owner != null) {
      body.put("ownerId", owner);
      body.put("team", team);
    }
    return created(ADMIN, body);
  }

  private List<UUID> listed(Token who) {
    return who
        .request()
        .queryParam("tag", tag)
        .get("/v1/customers")
        .then()
        .statusCode(200)
        .extract()
        .<List<String>>path("items.id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private static void patch(Token who, UUID id, int status) {
    who.request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"0\"")
        .body(Map.of("region", "华东"))
        .patch("/v1/customers/{id}", id)
        .then()
        .statusCode(status);
  }
}
