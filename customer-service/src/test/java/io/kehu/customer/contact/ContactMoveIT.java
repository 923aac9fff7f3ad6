package io.kehu.customer.contact;

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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ContactMoveIT {

  @Test
  void personGoesAlongWithChannelsAndBothCustomersKeepTheHistory() {
    UUID old = created();
    UUID next = created();
    Map<String, Object> body = named("吴建国");
    body.put("position", "采购经理");
    body.put("department", "采购部");
    body.put("standing", "POWER_HOLDER");
    body.put("channels", Map.of("emails", List.of(Map.of("type", "WORK", "address", "w@x.cn"))));
    String id = contact(old, body);

    move(ADMIN, id, next, "2026-03-02")
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("customerId", equalTo(next.toString()))
        .body("position", equalTo("总经理"))
        .body("department", nullValue())
        .body("standing", equalTo("ORDINARY"))
        .body("employedSince", equalTo("2026-03-02"))
        .body("channels.emails.address", contains("w@x.cn"));

    contacts(ADMIN, old, "").body("items", empty());
    contacts(ADMIN, next, "").body("items.id", contains(id));
    contacts(ADMIN, old, "?former=true")
        .body("items.id", contains(id))
        .body("items.position", contains("采购经理"))
        .body("items.standing", contains("POWER_HOLDER"))
        .body("items.until", contains("2026-03-02"))
        .body("items[0].customerId", equalTo(old.toString()));
    get(ADMIN, "/v1/contacts/" + id + "/employments")
        .body("items.customerId", contains(next.toString(), old.toString()))
        .body("items.from", contains("2026-03-02", null))
        .body("items.until", contains(null, "2026-03-02"))
        .body("items[1].note", equalTo("Found on the web"))
        .body("items[1].actor", equalTo("admin"));
    get(ADMIN, "/v1/contacts/" + id + "/history")
        .body("items.action", contains("moved", "created"));
  }

  @Test
  void bothCustomersAreToldInTheirOwnOrder() {
    UUID old = created();
    UUID next = created();
    String id = contact(old, named("吴建国"));
    try (EventProbe probe = EventProbe.fromNow("crm.contact")) {
      move(ADMIN, id, next, "2026-03-02").statusCode(201);

      List<ObservedEvent> told =
          probe.awaitEvents("crm.contact.moved.v1", 2, e -> e.text("/contactId").equals(id));
      assertThat(told)
          .extracting(ObservedEvent::key)
          .containsExactlyInAnyOrder(old.toString(), next.toString());
      assertThat(told).allMatch(event -> event.key().equals(event.text("/customerId")));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          timeline(old).body("items.kind", hasItem("CONTACT_LEFT"));
          timeline(next).body("items.kind", hasItem("CONTACT_JOINED"));
        });
  }

  @Test
  void thoseWhoReportedToItReportToItsSuperior() {
    UUID old = created();
    String boss = contact(old, named("老板"));
    String manager = contact(old, named("经理", boss));
    String clerk = contact(old, named("职员", manager));

    move(ADMIN, manager, created(), "2026-03-02").statusCode(201).body("reportsToId", nullValue());

    get(ADMIN, "/v1/contacts/" + clerk)
        .body("version", equalTo(1))
        .body("reportsToId", equalTo(boss));
  }

  @Test
  void movesThatCannotHaveHappenedAreRefused() {
    UUID old = created();
    UUID next = created();
    String id = contact(old, named("吴建国"));
    String future = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();

    move(ADMIN, id, old, "2026-03-02").statusCode(409).body("code", code("at-customer-already"));
    move(ADMIN, id, next, future).statusCode(422).body("code", code("moved-in-future"));
    move(ADMIN, id, UUID.randomUUID(), null).statusCode(422).body("code", code("customer-unknown"));
    move(ADMIN, id, next, "2026-03-02").statusCode(201);
    move(ADMIN, id, old, "2026-03-01").statusCode(422).body("code", code("moved-before-begin"));
    move(ADMIN, id, old, "2026-03-02").statusCode(201);
    contacts(ADMIN, next, "?former=true").body("items.id", contains(id));
  }

  @Test
  void whoeverMovesMustBeAllowedToChangeBoth() {
    Token east = Tokens.user("wang.fang");
    UUID ours = created(ADMIN, owned(east, "sales-east"));
    UUID theirs = created(ADMIN, owned(Tokens.user("tom.baker"), "sales-west"));
    UUID pool = created();
    String id = contact(ours, named("吴建国"));

    move(east, id, theirs, null).statusCode(422).body("code", code("customer-unknown"));
    move(east, id, pool, null).statusCode(403).body("code", equalTo("customer-not-yours"));
    move(east, contact(theirs, named("吴建国")), ours, null).statusCode(404);
    move(Tokens.user("emma.lee"), id, pool, null).statusCode(403);
    get(ADMIN, "/v1/contacts/" + id).body("customerId", equalTo(ours.toString()));

    move(ADMIN, id, theirs, null).statusCode(201);
    get(east, "/v1/contacts/" + id).statusCode(404);
    contacts(east, ours, "?former=true").body("items.id", contains(id));
    get(Tokens.user("tom.baker"), "/v1/contacts/" + id + "/employments")
        .body("items.customerId", contains(theirs.toString()));
  }

  @Test
  void ofTwoMovesAtOnceOneHappens() throws Exception {
    String id = contact(created(), named("吴建国"));
    UUID one = created();
    UUID other = created();

    List<Integer> answers =
        together(
            List.of(
                () -> move(ADMIN, id, one, null).extract().statusCode(),
                () -> move(ADMIN, id, other, null).extract().statusCode()));

    assertThat(answers).contains(201).isSubsetOf(201, 409);
    int moves = (int) answers.stream().filter(status -> status == 201).count();
    get(ADMIN, "/v1/contacts/" + id + "/employments").body("items.size()", equalTo(moves + 1));
  }

  @Test
  void whatWasSaidBeforeStillNamesThePerson() {
    UUID old = created();
    String id = contact(old, named("吴建国"));
    move(ADMIN, id, created(), "2026-03-02").statusCode(201);

    post(
            ADMIN,
            "/v1/customers/" + old + "/communications",
            Map.of(
                "channel", "PHONE",
                "direction", "OUTBOUND",
                "topic", "Price",
                "participants", List.of(Map.of("contactId", id)),
                "actual", Map.of("start", "2026-03-01T02:00:00Z", "end", "2026-03-01T02:30:00Z")))
        .statusCode(201);
  }

  @Test
  void chartShowsWhoReportsToWhom() {
    UUID customer = created();
    String boss = contact(customer, named("A 老板"));
    String manager = contact(customer, named("B 经理", boss));
    contact(customer, named("C 职员", manager));
    contact(customer, named("D 顾问"));
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("title", "年度计划");
    plan.put("startsOn", LocalDate.now(ZoneOffset.UTC).minusDays(9).toString());
    plan.put("endsOn", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
    plan.put("buyingCentre", List.of(Map.of("contactId", boss, "role", "ECONOMIC")));
    String planId =
        post(ADMIN, "/v1/customers/" + customer + "/account-plans", plan)
            .statusCode(201)
            .extract()
            .path("id");
    put(ADMIN, "/v1/plans/" + planId + "/activation", 0, null).statusCode(200);
    String chart = "/v1/customers/" + customer + "/organization-chart";

    get(ADMIN, chart)
        .statusCode(200)
        .body("contacts", equalTo(4))
        .body("truncated", equalTo(false))
        .body("people.name", contains("A 老板", "D 顾问"))
        .body("people[0].buyingRoles", contains("ECONOMIC"))
        .body("people[0].reports.name", contains("B 经理"))
        .body("people[0].reports[0].reports.name", contains("C 职员"));
    get(Tokens.user("emma.lee"), chart).body("people[0].buyingRoles", empty());
    UUID hidden = created(ADMIN, owned(Tokens.user("tom.baker"), "sales-west"));
    get(Tokens.user("wang.fang"), "/v1/customers/" + hidden + "/organization-chart")
        .statusCode(404);
  }

  private static Matcher<String> code(String rest) {
    return equalTo("contact-" + rest);
  }

  private static Map<String, Object> named(String name) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    return body;
  }

  private static Map<String, Object> named(String name, String boss) {
    Map<String, Object> body = named(name);
    body.put("reportsToId", boss);
    return body;
  }

  private static Map<String, Object> owned(Token owner, String team) {
    Map<String, Object> body = aValidCustomer("team", team);
    body.put("ownerId", owner.subject());
    return body;
  }

  private static String contact(UUID customer, Map<String, Object> body) {
    return post(ADMIN, "/v1/customers/" + customer + "/contacts", body)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse contacts(Token who, UUID customer, String query) {
    return get(who, "/v1/customers/" + customer + "/contacts" + query).statusCode(200);
  }

  private static ValidatableResponse timeline(UUID customer) {
    return get(ADMIN, "/v1/customers/" + customer + "/timeline");
  }

  private static ValidatableResponse move(Token who, String id, UUID to, String on) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("customerId", to);
    body.put("position", "总经理");
    body.put("on", on);
    body.put("note", "Found on the web");
    return post(who, "/v1/contacts/" + id + "/moves", body);
  }
}
