package io.kehu.customer.merge;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.channels;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.post;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.uniqueEmail;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.customer.CustomerFixtures.upsert;
import static io.kehu.customer.merge.MergeFixtures.contact;
import static io.kehu.customer.merge.MergeFixtures.customer;
import static io.kehu.customer.merge.MergeFixtures.merge;
import static io.kehu.customer.merge.MergeFixtures.merged;
import static io.kehu.customer.merge.MergeFixtures.patch;
import static io.kehu.customer.merge.MergeFixtures.reverse;
import static io.kehu.customer.merge.MergeFixtures.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.FromOthers;
import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MergeResourceIT {
  private final TestClock clock;
  private final String tag = unique();

  @Inject
  MergeResourceIT(TestClock clock) {
    this.clock = clock;
  }

  @Test
  void everythingOfTheLosingCustomerIsTheSurvivors() {
    String phone = uniquePhone();
    UUID survivor = tagged("region", "华东");
    UUID losing = tagged("channels", channels(phone, uniqueEmail()));
    patch(losing, Map.of("industry", "C34", "region", "华北")).statusCode(200);
    UUID daughter = created(ADMIN, aValidCustomer("parentId", losing));
    UUID boss = contact(losing, "吴建国");
    UUID report = contact(losing, "李梅", boss);
    String losingName = customer(losing).path("name");

    merged(survivor, losing);

    ADMIN
        .request()
        .get("/v1/customers/{id}", survivor)
        .then()
        .body("region", equalTo("华东"))
        .body("industry", equalTo("C34"))
        .body("aliases.name", contains(losingName))
        .body("channels.phones.number", contains(phone))
        .body("version", equalTo(1));
    ADMIN
        .request()
        .get("/v1/customers/{id}/contacts", survivor)
        .then()
        .body("items.id", containsInAnyOrder(boss.toString(), report.toString()))
        .body("items.find { it.name == '李梅' }.reportsToId", equalTo(boss.toString()));
    ADMIN
        .request()
        .get("/v1/contacts/{id}", boss)
        .then()
        .body("customerId", equalTo(survivor.toString()))
        .body("version", equalTo(1));
    assertThat(customer(daughter).<String>path("parentId")).isEqualTo(survivor.toString());
    assertThat(listed()).containsExactly(survivor);
    post(ADMIN, aValidCustomer("channels", channels(phone, uniqueEmail())))
        .statusCode(409)
        .body("candidates.id", contains(survivor.toString()));
  }

  @Test
  void addressOfTheLosingCustomerLeadsToTheSurvivorAlsoThroughTheGateway() {
    UUID survivor = created();
    UUID losing = created();
    merged(survivor, losing);

    for (String part :
        List.of(
            "", "/contacts", "/overview", "/timeline?type=ORDER", "/class-changes", "/history")) {
      redirected(losing, part).header("Location", "/v1/customers/" + survivor + part);
    }
    ADMIN
        .request()
        .redirects()
        .follow(false)
        .header("X-Forwarded-Prefix", "/api/customer")
        .get("/v1/customers/{id}/contacts?limit=5", losing)
        .then()
        .statusCode(308)
        .header("Location", "/api/customer/v1/customers/" + survivor + "/contacts?limit=5");
    patch(losing, 0, Map.of("region", "华南"))
        .statusCode(308)
        .header("Location", "/v1/customers/" + survivor);
    ADMIN
        .request()
        .redirects()
        .follow(false)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "吴建国"))
        .post("/v1/customers/{id}/contacts", losing)
        .then()
        .statusCode(308)
        .header("Location", "/v1/customers/" + survivor + "/contacts");
    assertThat(customer(losing).<String>path("id")).isEqualTo(survivor.toString());
  }

  @Test
  void whoeverNamesAMergedCustomerInABodyIsToldOfTheSurvivor() {
    UUID survivor = created();
    UUID losing = created();
    merged(survivor, losing);

    post(ADMIN, aValidCustomer("parentId", losing))
        .statusCode(409)
        .body("code", equalTo("customer-merged"))
        .body("survivorId", equalTo(survivor.toString()));
    merge(ADMIN, survivor, version(survivor), losing, 1, Map.of())
        .statusCode(409)
        .body("code", equalTo("customer-merged"));
  }

  @Test
  void lineOfMergesLeadsToItsEnd() {
    UUID first = created();
    UUID second = created();
    UUID third = created();
    UUID contact = contact(first, "吴建国");
    UUID one = merged(second, first);
    UUID two = merged(third, second);

    redirected(first, "/contacts").header("Location", "/v1/customers/" + third + "/contacts");
    ADMIN
        .request()
        .get("/v1/contacts/{id}", contact)
        .then()
        .body("customerId", equalTo(third.toString()));
    reverse(one)
        .statusCode(409)
        .body("code", equalTo("merge-not-newest"))
        .body("laterMergeId", equalTo(two.toString()));

    reverse(two).statusCode(200).body("reversal.kept", empty());
    redirected(first, "").header("Location", "/v1/customers/" + second);
    reverse(one).statusCode(200).body("reversal.kept", empty());
    ADMIN
        .request()
        .get("/v1/contacts/{id}", contact)
        .then()
        .body("customerId", equalTo(first.toString()));
  }

  @Test
  void systemThatKnowsTheLosingCustomerReachesTheSurvivor() {
    String id = unique();
    Map<String, Object> body = aValidCustomer("sourceVersion", 7);
    UUID losing = UUID.fromString(upsert("erp", id, body).statusCode(201).extract().path("id"));
    UUID survivor = created();
    UUID merge = merged(survivor, losing);

    upsert("erp", id, body).statusCode(200).body("id", equalTo(survivor.toString()));
    body.put("sourceVersion", 6);
    upsert("erp", id, body).statusCode(409).body("code", equalTo("stale-source-version"));
    body.put("sourceVersion", 8);
    body.put("region", "华南");
    upsert("erp", id, body)
        .statusCode(200)
        .body("id", equalTo(survivor.toString()))
        .body("region", equalTo("华南"));

    reverse(merge).statusCode(200);
    upsert("erp", id, body).statusCode(200).body("id", equalTo(losing.toString()));
    body.put("sourceVersion", 7);
    upsert("erp", id, body).statusCode(409);
  }

  @Test
  void previewShowsTheResultAndChangesNothing() {
    UUID survivor = created(ADMIN, aValidCustomer("region", "华东"));
    UUID parent = created();
    Map<String, Object> body = aValidCustomer("region", "华北");
    body.put("parentId", parent);
    UUID losing = created(ADMIN, body);
    contact(losing, "吴建国");

    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(MergeFixtures.body(losing, 0, Map.of("region", "LOSER")))
        .post("/v1/customers/{id}/merge-previews", survivor)
        .then()
        .statusCode(200)
        .body("survivor.id", equalTo(survivor.toString()))
        .body("survivor.region", equalTo("华北"))
        .body("survivor.parentId", equalTo(parent.toString()))
        .body("moving", equalTo(Map.of("contact", 1)));

    assertThat(customer(survivor).<String>path("region")).isEqualTo("华东");
    assertThat(customer(losing).<Integer>path("version")).isZero();
  }

  @Test
  void nobodyMergesWhatHeHasNotSeen() {
    UUID survivor = created();
    UUID losing = created();

    merge(ADMIN, survivor, 5, losing, 0, Map.of())
        .statusCode(412)
        .body("current.id", equalTo(survivor.toString()));
    merge(ADMIN, survivor, 0, losing, 5, Map.of())
        .statusCode(412)
        .body("current.id", equalTo(losing.toString()));
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(MergeFixtures.body(losing, 0, Map.of()))
        .post("/v1/customers/{id}/merges", survivor)
        .then()
        .statusCode(428);
  }

  @Test
  void whatCannotBeOneIsRefused() {
    UUID survivor = created();
    UUID person = created(ADMIN, aValidCustomer("kind", "PERSON"));
    UUID below = created(ADMIN, aValidCustomer("parentId", survivor));
    UUID furtherBelow = created(ADMIN, aValidCustomer("parentId", below));

    merge(ADMIN, survivor, survivor, Map.of())
        .statusCode(409)
        .body("code", equalTo("merge-same-customer"));
    merge(ADMIN, survivor, person, Map.of())
        .statusCode(409)
        .body("code", equalTo("merge-kinds-differ"));
    merge(ADMIN, furtherBelow, survivor, Map.of())
        .statusCode(409)
        .body("code", equalTo("merge-hierarchy-cycle"));
    merge(ADMIN, survivor, 0, UUID.randomUUID(), 0, Map.of("colour", "LOSER")).statusCode(404);
    merge(ADMIN, survivor, 0, below, 0, Map.of("colour", "LOSER"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/fields/colour"));
    merged(survivor, below);
    assertThat(customer(furtherBelow).<String>path("parentId")).isEqualTo(survivor.toString());
  }

  @Test
  void bothCustomersMustBeTheCallersToChange() {
    TeamFixtures.salesTeams();
    Token manager = Tokens.user("li.na");
    Token rep = Tokens.user("wang.fang");
    UUID east = owned(rep, "sales-east");
    UUID otherEast = owned(rep, "sales-east");
    UUID service = owned(Tokens.user("emma.lee"), "service");

    merge(rep, east, otherEast, Map.of()).statusCode(403);
    merge(manager, east, 0, service, 0, Map.of())
        .statusCode(404)
        .body("code", equalTo("customer-not-found"));
    String merge = merge(manager, east, otherEast, Map.of()).statusCode(201).extract().path("id");
    rep.request().get("/v1/merges/{id}", merge).then().statusCode(200);
    Tokens.user("tom.baker")
        .request()
        .get("/v1/merges/{id}", merge)
        .then()
        .statusCode(404)
        .body("code", equalTo("merge-not-found"));
    Tokens.user("tom.baker").request().get("/v1/customers/{id}", otherEast).then().statusCode(404);
    reverse(rep, UUID.fromString(merge), "\"0\"").statusCode(403);
    reverse(manager, UUID.fromString(merge), "\"0\"").statusCode(200);
  }

  @Test
  void undoingBringsTheLosingCustomerBackAndNamesWhatStays() {
    UUID survivor = tagged("region", "华东");
    UUID losing = tagged("industry", "C34");
    UUID stays = contact(losing, "吴建国");
    UUID deleted = contact(losing, "李梅");
    Map<String, Object> losingBefore = customer(losing).path("");
    UUID merge = merged(survivor, losing);
    patch(survivor, Map.of("region", "华南", "industry", "C35")).statusCode(200);
    UUID fresh = contact(survivor, "新人");
    ADMIN
        .request()
        .header("If-Match", "\"1\"")
        .delete("/v1/contacts/{id}", deleted)
        .then()
        .statusCode(204);

    reverse(merge)
        .statusCode(200)
        .body("reversal.keptCount", equalTo(3))
        .body(
            "reversal.kept",
            containsInAnyOrder(
                Map.of("what", "field", "id", "industry", "reason", "CHANGED_SINCE"),
                Map.of("what", "contact", "id", deleted.toString(), "reason", "DELETED"),
                Map.of("what", "contact", "id", fresh.toString(), "reason", "CREATED_SINCE")))
        .body("version", equalTo(1));

    Map<String, Object> losingAfter = customer(losing).path("");
    assertThat(without(losingAfter, "version", "updatedAt"))
        .isEqualTo(without(losingBefore, "version", "updatedAt"));
    ADMIN
        .request()
        .get("/v1/customers/{id}", survivor)
        .then()
        .body("region", equalTo("华南"))
        .body("industry", equalTo("C35"))
        .body("aliases", empty());
    contacts(survivor).body("items.id", contains(fresh.toString()));
    contacts(losing).body("items.id", contains(stays.toString()));
    assertThat(listed()).containsExactlyInAnyOrder(survivor, losing);
    reverse(merge).statusCode(412);
    reverse(ADMIN, merge, "\"1\"").statusCode(409).body("code", equalTo("merge-already-reversed"));
  }

  @Test
  void mergeCannotBeUndoneForEver() {
    UUID merge = merged(created(), created());

    clock.advance(Duration.ofDays(31));

    reverse(merge).statusCode(409).body("code", equalTo("merge-reversal-expired"));
  }

  @Test
  void bothCustomersTellWhatHappenedToThem() {
    UUID survivor = created();
    UUID losing =
        created(
            ADMIN,
            aValidCustomer("externalReferences", List.of(Map.of("system", "erp", "id", unique()))));
    try (EventProbe probe = EventProbe.fromNow("crm.customer")) {
      UUID merge = merged(survivor, losing);
      ObservedEvent merged = probe.awaitEvent("crm.customer.merged.v1", of(losing));
      assertThat(merged.text("/mergedIntoId")).isEqualTo(survivor.toString());
      assertThat(merged.text("/mergeId")).isEqualTo(merge.toString());
      assertThat(merged.data().at("/customer/externalReferences")).isEmpty();
      ObservedEvent changed = probe.awaitEvent("crm.customer.changed.v1", of(survivor));
      assertThat(changed.data().at("/customer/externalReferences")).hasSize(1);

      reverse(merge).statusCode(200);
      ObservedEvent unmerged = probe.awaitEvent("crm.customer.unmerged.v1", of(losing));
      assertThat(unmerged.text("/formerSurvivorId")).isEqualTo(survivor.toString());
      assertThat(unmerged.data().at("/customer/externalReferences")).hasSize(1);
      assertThat(unmerged.data().at("/customer/version").asLong()).isEqualTo(2);
      probe.awaitEvents("crm.customer.changed.v1", 2, of(survivor));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            timeline(survivor)
                .body("items.kind", hasItems("CUSTOMER_MERGED", "CUSTOMER_UNMERGED")));
  }

  @Test
  void whatOthersTellOfTheLosingCustomerFollowsAndGoesBack() {
    UUID survivor = created();
    UUID losing = created();
    TestEvent before = FromOthers.order(losing, "2026-06-01T00:00:00Z", 1, "100.00");
    TestEvent own = FromOthers.order(survivor, "2026-06-02T00:00:00Z", 1, "10.00");
    TestEvent after = FromOthers.order(losing, "2026-06-03T00:00:00Z", 1, "1.00");
    send(before, own);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          orders(losing, 1, "100.00");
          orders(survivor, 1, "10.00");
        });

    UUID merge = merged(survivor, losing);
    orders(survivor, 2, "110.00");
    send(after);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> orders(survivor, 3, "111.00"));
    timeline(survivor).body("items.findAll { it.kind == 'ORDER_RECORDED' }", hasSize(3));

    reverse(merge).statusCode(200);
    orders(losing, 2, "101.00");
    orders(survivor, 1, "10.00");
    timeline(losing).body("items.findAll { it.kind == 'ORDER_RECORDED' }", hasSize(2));
    timeline(survivor).body("items.findAll { it.kind == 'ORDER_RECORDED' }", hasSize(1));
  }

  @Test
  void orderOfAMergedCustomerMakesACurrentOneOfTheSurvivorAndOfTheParted() {
    UUID survivor = created();
    UUID losing = created();
    UUID merge = merged(survivor, losing);

    send(FromOthers.order(losing, "2026-06-01T00:00:00Z", 1, "100.00"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(customer(survivor).<String>path("customerClass")).isEqualTo("CURRENT"));

    reverse(merge).statusCode(200);

    assertThat(customer(losing).<String>path("customerClass")).isEqualTo("CURRENT");
  }

  @Test
  void mergesAreListed() {
    UUID survivor = created();
    UUID losing = created();
    UUID merge = merged(survivor, losing);

    ADMIN
        .request()
        .queryParam("filter", "survivorId==" + survivor)
        .get("/v1/merges")
        .then()
        .statusCode(200)
        .body("items.id", contains(merge.toString()))
        .body("items[0].losingId", equalTo(losing.toString()))
        .body("items[0].reversal", nullValue());
    ADMIN.request().get("/v1/customers").then().body("items.id", not(hasItem(losing.toString())));
  }

  private static Predicate<ObservedEvent> of(UUID id) {
    return event -> event.key().equals(id.toString());
  }

  private UUID tagged(String field, Object value) {
    Map<String, Object> body = aValidCustomer("tags", List.of(tag));
    body.put(field, value);
    return created(ADMIN, body);
  }

  private static UUID owned(Token owner, String team) {
    Map<String, Object> body = aValidCustomer("ownerId", owner.subject());
    body.put("team", team);
    return created(ADMIN, body);
  }

  private List<UUID> listed() {
    return ADMIN
        .request()
        .queryParam("tag", tag)
        .queryParam("count", "exact")
        .get("/v1/customers")
        .then()
        .statusCode(200)
        .extract()
        .<List<String>>path("items.id")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private static ValidatableResponse redirected(UUID losing, String part) {
    return ADMIN
        .request()
        .redirects()
        .follow(false)
        .get("/v1/customers/" + losing + part)
        .then()
        .statusCode(308);
  }

  private static ValidatableResponse contacts(UUID customer) {
    return ADMIN.request().get("/v1/customers/{id}/contacts", customer).then().statusCode(200);
  }

  private static ValidatableResponse timeline(UUID customer) {
    return ADMIN.request().get("/v1/customers/{id}/timeline", customer).then().statusCode(200);
  }

  private static void orders(UUID customer, int count, String total) {
    ADMIN
        .request()
        .get("/v1/customers/{id}/overview", customer)
        .then()
        .statusCode(200)
        .body("orders.count", equalTo(count))
        .body("orders.totals[0].amount", equalTo(total));
  }

  private static void send(TestEvent... events) {
    try (EventSender sender = EventSender.open()) {
      sender.send(events);
    }
  }

  private static Map<String, Object> without(Map<String, Object> map, String... keys) {
    Map<String, Object> copy = new java.util.LinkedHashMap<>(map);
    List.of(keys).forEach(copy::remove);
    return copy;
  }
}
