package io.kehu.customer.tiering;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TieringIT {
  private static final Token LI = Tokens.user("li.na");

  private final TestClock clock;
  private UUID id = new UUID(0, 0);

  TieringIT(TestClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void vipAndOrdinary() {
    id = created(ADMIN, aValidCustomer());
    put(
            LI,
            scheme(
                tier("VIP", "valueClass=A or influential = true", "HIGH"),
                tier("ORDINARY", null, "NORMAL")))
        .statusCode(200)
        .body("tiers[0].condition", equalTo("valueClass = A or influential = true"));
  }

  @AfterEach
  void noTiers() {
    put(LI, scheme()).statusCode(200);
  }

  @Test
  void customersAreOfTheFirstTierWhoseConditionHolds() {
    eventually(
        id,
        tier ->
            tier.body("tier", equalTo("ORDINARY"))
                .body("service.responsePriority", equalTo("NORMAL")));

    try (EventProbe probe = EventProbe.fromNow("crm.tiering");
        EventSender sender = EventSender.open()) {
      sender.send(FromOthers.value(id));

      probe.awaitEvent(
          TieringEvent.Changed.TYPE,
          event ->
              event.key().equals(id.toString())
                  && event.text("/from").equals("ORDINARY")
                  && event.text("/to").equals("VIP")
                  && event.text("/responsePriority").equals("HIGH"));
    }
    eventually(
        id, tier -> tier.body("tier", equalTo("VIP")).body("name.'zh-CN'", equalTo("层级 VIP")));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            ADMIN
                .request()
                .get("/v1/customers/{id}/timeline", id)
                .then()
                .body("items.kind", hasItem("SERVICE_TIER_CHANGED")));
  }

  @Test
  void tierSetByHandCountsUntilItEnds() {
    eventually(id, tier -> tier.body("tier", equalTo("ORDINARY")));
    String until = clock.instant().plus(Duration.ofDays(2)).toString();

    override(LI, id, Map.of("tier", "VIP", "reason", "Opens doors", "until", until))
        .statusCode(200)
        .body("tier", equalTo("VIP"))
        .body("computed", equalTo("ORDINARY"))
        .body("manual.reason", equalTo("Opens doors"))
        .body("manual.actor", equalTo("li.na"));

    clock.advance(Duration.ofDays(3));
    eventually(id, tier -> tier.body("tier", equalTo("ORDINARY")).body("manual", nullValue()));
  }

  @Test
  void customersSayWhetherTheirTierMayBeSet() {
    actions(LI).body("allowedActions", hasItem("SET_TIER"));
    actions(Tokens.role("analyst")).body("allowedActions", not(hasItem("SET_TIER")));
  }

  private ValidatableResponse actions(Token who) {
    return who.request().get("/v1/customers/{id}", id).then().statusCode(200);
  }

  @Test
  void tierSetByHandCanBeTakenBack() {
    takeBack(null).statusCode(428);
    override(LI, id, Map.of("tier", "VIP", "reason", "Opens doors"))
        .statusCode(200)
        .header("ETag", "\"1\"");
    takeBack("\"0\"").statusCode(412);
    takeBack("*").statusCode(200).body("tier", equalTo("ORDINARY"));
    takeBack("*").statusCode(409).body("code", equalTo("service-tier-not-manual"));
  }

  @Test
  void whatPeopleJudgeCountsToo() {
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("buyingAttitude", "RELATIONSHIP", "influential", true))
        .put("/v1/customers/{id}/judgement", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");

    eventually(id, tier -> tier.body("tier", equalTo("VIP")));
    ADMIN
        .request()
        .get("/v1/customers/{id}/judgement", id)
        .then()
        .body("buyingAttitude", equalTo("RELATIONSHIP"))
        .body("influential", equalTo(true));
  }

  @Test
  void wrongSchemesAndTiersAreRefused() {
    put(LI, scheme(tier("A", "serviceTier = B", "LOW"), tier("B", "nobody = 1", "LOW")))
        .statusCode(422)
        .body("code", equalTo("expression-invalid"))
        .body("expressionFaults.pointer", contains("/tiers/1/condition"));
    put(LI, scheme(tier("A", "serviceTier = B", "LOW")))
        .statusCode(422)
        .body("code", equalTo("tiering-condition-circular"))
        .body("errors.pointer", contains("/tiers/0/condition"));
    put(LI, scheme(tier("A", null, "LOW"), tier("A", null, "LOW"))).statusCode(400);
    put(Tokens.user("wang.fang"), scheme()).statusCode(403);
    override(LI, id, Map.of("tier", "GOLD", "reason", "x"))
        .statusCode(422)
        .body("code", equalTo("service-tier-unknown"));
    override(LI, id, Map.of("tier", "VIP", "reason", "x", "until", "2020-01-01T00:00:00Z"))
        .statusCode(422)
        .body("code", equalTo("service-tier-until-past"));
    UUID hidden = created(ADMIN, owned(UUID.randomUUID(), "service"));
    override(LI, hidden, Map.of("tier", "VIP", "reason", "x")).statusCode(404);
    LI.request().get("/v1/customers/{id}/service-tier", hidden).then().statusCode(404);
  }

  @Test
  void reportShowsTheNeglectedOfHighValue() {
    Token owner = Tokens.role("sales-rep").subject(UUID.randomUUID());
    UUID neglected = created(ADMIN, owned(owner.subject(), null));
    UUID cared = created(ADMIN, owned(owner.subject(), null));
    try (EventSender sender = EventSender.open()) {
      sender.send(FromOthers.value(neglected), FromOthers.value(cared));
      sender.send(FromOthers.order(cared, clock.instant().toString(), 1, "10.00"));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          rows(owner, "HIGH", "NONE").body("items.customerId", contains(neglected.toString()));
          rows(owner, "HIGH", "SOME")
              .body("items.customerId", contains(cared.toString()))
              .body("items[0].entries", equalTo(1))
              .body("items[0].revenue.amount", equalTo("96000.00"));
        });
    owner
        .request()
        .get("/v1/attention-report")
        .then()
        .statusCode(200)
        .body("cells.size()", equalTo(12))
        .body("neglected", greaterThanOrEqualTo(1));
  }

  private static ValidatableResponse rows(Token who, String value, String attention) {
    return who.request()
        .queryParam("value", value)
        .queryParam("attention", attention)
        .queryParam("filter", "ownerId==" + who.subject())
        .get("/v1/attention-report/customers")
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> owned(UUID owner, String team) {
    Map<String, Object> customer = new LinkedHashMap<>(aValidCustomer("ownerId", owner));
    if (team != null) {
      customer.put("team", team);
    }
    return customer;
  }

  @SafeVarargs
  private static Map<String, Object> scheme(Map<String, Object>... tiers) {
    return Map.of("tiers", List.of(tiers));
  }

  private static Map<String, Object> tier(String code, String condition, String priority) {
    Map<String, Object> tier = new LinkedHashMap<>();
    tier.put("code", code);
    tier.put("name", Map.of("en", "Tier " + code, "zh-CN", "层级 " + code));
    if (condition != null) {
      tier.put("condition", condition);
    }
    tier.put("service", Map.of("visitEveryDays", 30, "responsePriority", priority));
    return tier;
  }

  private static ValidatableResponse put(Token who, Map<String, ?> scheme) {
    return who.request()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(scheme)
        .put("/v1/tiering-scheme")
        .then();
  }

  private ValidatableResponse takeBack(String ifMatch) {
    var request = LI.request();
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .delete("/v1/customers/{id}/service-tier/override", id)
        .then();
  }

  private static ValidatableResponse override(Token who, UUID id, Map<String, ?> set) {
    return who.request()
        .header("If-Match", "*")
        .contentType(ContentType.JSON)
        .body(set)
        .put("/v1/customers/{id}/service-tier/override", id)
        .then();
  }

  private static void eventually(UUID id, Consumer<ValidatableResponse> holds) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            holds.accept(
                ADMIN.request().get("/v1/customers/{id}/service-tier", id).then().statusCode(200)));
  }
}
