package io.kehu.customer.keyaccount;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.Calls.put;
import static io.kehu.customer.Calls.together;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.Figures;
import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class KeyAccountIT {
  private static final Token MANAGER = Tokens.user("li.na");
  private static final Token EAST = Tokens.user("wang.fang");
  private static final Token WEST = Tokens.user("tom.baker");

  private final Figures figures;
  private final KeyAccountService service;
  private final TestClock clock;

  KeyAccountIT(Figures figures, KeyAccountService service, TestClock clock) {
    this.figures = figures;
    this.service = service;
    this.clock = clock;
  }

  @Test
  void ruleProposesWithItsGroundsAndOnceHoweverManyLook() throws Exception {
    UUID customer = created();
    UUID seldom = created();
    UUID small = created();
    figures.value(customer, "A", 5, null, "96000.00");
    figures.value(seldom, "A", 3, "SILVER", "96000.00");
    figures.value(small, "B", 5, "GOLD", "96.00");
    try (EventProbe probe = EventProbe.fromNow("crm.key-account")) {
      Callable<Integer> look = service::proposeByRule;
      together(Collections.nCopies(4, look));

      ObservedEvent told = probe.awaitEvent(KeyAccountEvent.Proposed.TYPE, of(customer));
      assertThat(told.key()).isEqualTo(customer.toString());
      assertThat(probe.eventsUpToNow(of(customer))).hasSize(1);
    }
    list("customerId=" + customer)
        .body("items.kind", contains("VALUE"))
        .body("items.status", contains("PROPOSED"));
    String id = list("customerId=" + customer).extract().path("items[0].id");
    get(ADMIN, "/v1/key-accounts/" + id)
        .statusCode(200)
        .body("grounds.condition", contains("VALUE_CLASS", "FREQUENCY", "TIER"))
        .body("grounds.value", contains("A", "5", null))
        .body("grounds.threshold", contains("A", "4", "GOLD,PLATINUM"))
        .body("grounds.met", contains(true, true, false));
    list("customerId=" + seldom).body("items", empty());
    list("customerId=" + small).body("items", empty());
  }

  @Test
  void rejectedIsLeftAloneUnlessGroundsChangeOrTimePasses() {
    UUID customer = created();
    figures.value(customer, "A", 4, "GOLD", "96000.00");
    service.proposeByRule();
    String first = list("customerId=" + customer).extract().path("items[0].id");
    put(ADMIN, "/v1/key-accounts/" + first + "/rejection", 0, Map.of("reason", "Too far away"))
        .statusCode(200)
        .body("status", equalTo("REJECTED"))
        .body("closedReason", equalTo("Too far away"));

    service.proposeByRule();
    list("customerId=" + customer).body("items", hasSize(1));

    figures.value(customer, "A", 5, "GOLD", "96000.00");
    service.proposeByRule();
    list("customerId=" + customer + "&status=PROPOSED").body("items", hasSize(1));
    String second =
        list("customerId=" + customer + "&status=PROPOSED").extract().path("items[0].id");
    put(ADMIN, "/v1/key-accounts/" + second + "/rejection", 0, Map.of("reason", "Still"))
        .statusCode(200);

    clock.stopAt(Instant.now().plus(Duration.ofDays(181)));
    service.proposeByRule();
    list("customerId=" + customer + "&status=PROPOSED").body("items", hasSize(1));
  }

  @Test
  void influentialCustomerIsProposedByOneAndConfirmedByAnother() {
    TeamFixtures.salesTeams();
    UUID customer = of("sales-east", EAST);
    String path = "/v1/customers/" + customer + "/key-accounts";
    try (EventProbe probe = EventProbe.fromNow("crm.key-account")) {
      ValidatableResponse made =
          post(EAST, path, Map.of("reason", "Sets the standard for the whole industry"));
      String id = made.statusCode(201).header("ETag", "\"0\"").extract().path("id");
      post(EAST, path, Map.of("reason", "Again"))
          .statusCode(409)
          .body("code", equalTo("key-account-exists"));
      String account = "/v1/key-accounts/" + id;
      put(EAST, account + "/confirmation", 0, Map.of()).statusCode(403);
      put(MANAGER, account + "/confirmation", 7, Map.of()).statusCode(412);
      put(MANAGER, account + "/ending", 0, Map.of("reason", "No"))
          .statusCode(409)
          .body("code", equalTo("key-account-wrong-status"));
      put(MANAGER, account + "/confirmation", 0, Map.of())
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("managerId", equalTo(EAST.subject().toString()));
      put(MANAGER, account + "/manager", 1, Map.of("managerId", MANAGER.subject()))
          .statusCode(200)
          .header("ETag", "\"2\"");

      get(EAST, "/v1/customers/" + customer + "/overview")
          .body("keyAccount.kind", equalTo("INFLUENTIAL"))
          .body("keyAccount.managerId", equalTo(MANAGER.subject().toString()));
      get(EAST, "/v1/customers?keyAccount=true").body("items.id", hasItems(customer.toString()));
      get(EAST, "/v1/customers?keyAccount=false&limit=200")
          .body("items.id", not(hasItems(customer.toString())));

      put(MANAGER, account + "/ending", 2, Map.of("reason", "Bought up by a rival"))
          .statusCode(200)
          .body("status", equalTo("ENDED"));
      get(EAST, "/v1/customers/" + customer + "/overview").body("keyAccount", nullValue());
      get(ADMIN, account + "/history")
          .body("items.action", contains("ended", "handed-over", "confirmed", "proposed"));

      probe.awaitEvent(KeyAccountEvent.Ended.TYPE, of(customer));
      assertThat(probe.eventsUpToNow(of(customer)))
          .extracting(ObservedEvent::type)
          .containsExactly(
              KeyAccountEvent.Proposed.TYPE,
              KeyAccountEvent.Confirmed.TYPE,
              KeyAccountEvent.Ended.TYPE);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, "/v1/customers/" + customer + "/timeline?type=KEY_ACCOUNT")
                .body("items", hasSize(3)));
  }

  @Test
  void rejectionIsTold() {
    UUID customer = created();
    try (EventProbe probe = EventProbe.fromNow("crm.key-account")) {
      String id =
          post(ADMIN, "/v1/customers/" + customer + "/key-accounts", Map.of("reason", "A name"))
              .extract()
              .path("id");
      put(ADMIN, "/v1/key-accounts/" + id + "/rejection", 0, Map.of("reason", "Only a name"))
          .statusCode(200);

      ObservedEvent told = probe.awaitEvent(KeyAccountEvent.Rejected.TYPE, of(customer));
      assertThat(told.text("/reason")).isEqualTo("Only a name");
    }
  }

  @Test
  void proposalsOfOneCustomerAtOnceLeaveOne() throws Exception {
    UUID customer = created();
    figures.value(customer, "A", 5, "GOLD", "96000.00");
    Callable<Integer> rule =
        () -> {
          service.proposeByRule();
          return 0;
        };
    Callable<Integer> person =
        () ->
            post(ADMIN, "/v1/customers/" + customer + "/key-accounts", Map.of("reason", "A name"))
                .extract()
                .statusCode();

    List<Integer> statuses = together(List.of(rule, person, rule, person));

    assertThat(statuses).isSubsetOf(0, 201, 409);
    list("customerId=" + customer).body("items", hasSize(1));
  }

  @Test
  void hiddenCustomersKeyAccountIsHiddenToo() {
    UUID customer = of("sales-east", EAST);
    String id =
        post(EAST, "/v1/customers/" + customer + "/key-accounts", Map.of("reason", "A name"))
            .statusCode(201)
            .extract()
            .path("id");

    get(WEST, "/v1/key-accounts/" + id)
        .statusCode(404)
        .body("code", equalTo("key-account-not-found"));
    get(WEST, "/v1/key-accounts/" + id + "/health").statusCode(404);
    get(WEST, "/v1/key-accounts?customerId=" + customer).body("items", empty());
    post(WEST, "/v1/customers/" + customer + "/key-accounts", Map.of("reason", "Mine"))
        .statusCode(404);
  }

  private static UUID of(String team, Token owner) {
    Map<String, Object> body = aValidCustomer("team", team);
    body.put("ownerId", owner.subject());
    return created(ADMIN, body);
  }

  private static Predicate<ObservedEvent> of(UUID customer) {
    return event -> event.text("/customerId").equals(customer.toString());
  }

  private static ValidatableResponse list(String query) {
    return get(ADMIN, "/v1/key-accounts?" + query).statusCode(200);
  }
}
