package io.kehu.customer.communication;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.encounter.Requests.contact;
import static io.kehu.customer.encounter.Requests.delete;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.patch;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.encounter.Requests.put;
import static io.kehu.customer.encounter.Requests.span;
import static io.kehu.customer.encounter.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CommunicationResourceIT {
  private static final String OF_CUSTOMER = "/v1/customers/{id}/communications";
  private static final String ONE = "/v1/communications/{id}";

  @Test
  void everythingAboutAMeetingIsKept() {
    UUID customer = created();
    String boss = contact(ADMIN, customer, "POWER_HOLDER");
    Map<String, Object> body = aPlannedOne();
    body.put("initiator", Map.of("userId", Tokens.user("wang.fang").subject()));
    body.put("participants", List.of(Map.of("contactId", boss), Map.of("name", "翻译")));
    body.put("goal", "Agree on the price");
    body.put("decisionMakerNeeded", true);
    body.put("agenda", "1. Price 2. Delivery");
    body.put("environment", "Their meeting room");
    body.put("message", "Quality has its price");
    body.put("feedback", "Too dear");
    body.put("obstacles", "Noise from the street");
    body.put("summary", "We come back with an offer");
    body.put("checklist", List.of(Map.of("text", "样品", "done", true)));
    body.put("outcome", "Second meeting");
    body.put("needs", List.of(Map.of("kind", "HIDDEN", "text", "Wants to be seen by the board")));

    String id = post(ADMIN, OF_CUSTOMER, body, customer).statusCode(201).extract().path("id");

    get(ADMIN, ONE, id)
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("status", equalTo("PLANNED"))
        .body("participants[1].name", equalTo("翻译"))
        .body("initiator.userId", equalTo(Tokens.user("wang.fang").subject().toString()))
        .body("obstacles", equalTo("Noise from the street"))
        .body("checklist[0].done", equalTo(true))
        .body("needs[0].kind", equalTo("HIDDEN"))
        .body("planned.end", equalTo("2026-07-01T03:00:00Z"))
        .body("ownerId", equalTo(ADMIN.subject().toString()))
        .body("warnings", empty());
  }

  @Test
  void whatIsUnwiseIsWarnedOfInBothLanguages() {
    UUID customer = created();
    String clerk = contact(ADMIN, customer, "ORDINARY");
    Map<String, Object> body = aPlannedOne();
    body.put("planned", span("2026-07-01T02:00:00Z", "2026-07-01T04:00:01Z"));
    body.put("decisionMakerNeeded", true);
    body.put("participants", List.of(Map.of("contactId", clerk)));

    post(ADMIN, OF_CUSTOMER, body, customer)
        .statusCode(201)
        .body("warnings.code", contains("PLANNED_OVER_TWO_HOURS", "NO_DECISION_MAKER"))
        .body("warnings[0].text.en", startsWith("It is planned"))
        .body("warnings[1].text.'zh-CN'", startsWith("目标需要决策人"));
  }

  @Test
  void plannedOneIsHeldWithItsTimeAndToldInOrder() {
    UUID customer = created();
    try (EventProbe probe = EventProbe.fromNow("crm.communication")) {
      String id = communication(customer);
      patch(ADMIN, ONE, "\"0\"", Map.of("topic", "备件与保养"), id).statusCode(200);
      patch(
              ADMIN,
              ONE,
              "\"1\"",
              Map.of("actual", span("2026-07-01T02:00:00Z", "2026-07-01T02:40:00Z")),
              id)
          .statusCode(200)
          .body("status", equalTo("HELD"));
      put(ADMIN, ONE + "/cancellation", "\"2\"", Map.of("reason", "late"), id)
          .statusCode(409)
          .body("code", equalTo("communication-held"));
      delete(ADMIN, ONE, "\"2\"", id).statusCode(204);

      probe.awaitEvent("crm.communication.removed.v1", e -> e.key().equals(customer.toString()));
      List<ObservedEvent> told = probe.eventsUpToNow(e -> e.key().equals(customer.toString()));
      assertThat(told)
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.communication.planned.v1",
              "crm.communication.changed.v1",
              "crm.communication.held.v1",
              "crm.communication.removed.v1");
      assertThat(told.toString()).doesNotContain("备件");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, "/v1/customers/{id}/timeline?type=COMMUNICATION", customer)
                .body(
                    "items.kind",
                    hasItems(
                        "COMMUNICATION_PLANNED", "COMMUNICATION_HELD", "COMMUNICATION_REMOVED")));
  }

  @Test
  void cancelledOneIsToldOf() {
    UUID customer = created();
    String id = communication(customer);

    put(ADMIN, ONE + "/cancellation", "\"0\"", Map.of("reason", "Flight cancelled"), id)
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("cancelReason", equalTo("Flight cancelled"));

    get(ADMIN, ONE + "/history", id).body("items.action", contains("cancelled", "created"));
  }

  @Test
  void changesNeedTheVersionThatWasRead() {
    String id = communication(created());

    patch(ADMIN, ONE, null, Map.of("topic", "x"), id).statusCode(428);
    delete(ADMIN, ONE, null, id).statusCode(428);
    put(ADMIN, ONE + "/cancellation", null, Map.of(), id).statusCode(428);
    patch(ADMIN, ONE, "\"7\"", Map.of("topic", "x"), id)
        .statusCode(412)
        .body("conflicts", contains("/topic"));
  }

  @Test
  void everyWrongFieldIsNamed() {
    UUID customer = created();
    UUID stranger = UUID.fromString(contact(ADMIN, created(), "ORDINARY"));
    Map<String, Object> body = aPlannedOne();
    body.put("planned", span("2026-07-01T03:00:00Z", "2026-07-01T02:00:00Z"));
    body.put("participants", List.of(Map.of("name", "A", "contactId", stranger), Map.of()));
    body.put("topic", " ");
    post(ADMIN, OF_CUSTOMER, body, customer)
        .statusCode(400)
        .body(
            "errors.pointer", contains("/participants/0", "/participants/1", "/planned", "/topic"));

    Map<String, Object> foreign = aPlannedOne();
    foreign.put("participants", List.of(Map.of("contactId", stranger)));
    post(ADMIN, OF_CUSTOMER, foreign, customer)
        .statusCode(400)
        .body("errors.pointer", contains("/participants/0/contactId"));
    Map<String, Object> timeless = aPlannedOne();
    timeless.remove("planned");
    post(ADMIN, OF_CUSTOMER, timeless, customer)
        .statusCode(422)
        .body("code", equalTo("communication-without-time"));
    get(ADMIN, OF_CUSTOMER, customer).body("items", empty());
  }

  @Test
  void communicationIsSeenByWhoeverSeesTheCustomer() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    UUID hidden = created(ADMIN, west);
    String ofHidden = communication(hidden);
    Token east = Tokens.user("wang.fang");
    String ofPool = communication(created());

    get(east, ONE, ofHidden).statusCode(404).body("code", equalTo("communication-not-found"));
    get(east, OF_CUSTOMER, hidden).statusCode(404);
    post(east, OF_CUSTOMER, aPlannedOne(), hidden).statusCode(404);
    get(east, "/v1/communications?team=sales-west").statusCode(200).body("items", empty());
    delete(east, ONE, "\"0\"", ofPool).statusCode(403).body("code", equalTo("customer-not-yours"));
    get(Tokens.user("tom.baker"), ONE, ofHidden).statusCode(200);
    post(Tokens.user("emma.lee"), OF_CUSTOMER, aPlannedOne(), hidden).statusCode(403);
  }

  @Test
  void listAcrossCustomersIsFilteredByOwnerTimeChannelAndStatus() {
    UUID owner = UUID.randomUUID();
    UUID first = created();
    Map<String, Object> mine = with(aPlannedOne(), "ownerId", owner);
    post(ADMIN, OF_CUSTOMER, mine, first).statusCode(201);
    post(ADMIN, OF_CUSTOMER, with(mine, "channel", "VIDEO"), created()).statusCode(201);
    Map<String, Object> held = with(mine, "topic", "Held");
    held.remove("planned");
    held.put("actual", span("2026-06-01T02:00:00Z", "2026-06-01T02:40:00Z"));
    post(ADMIN, OF_CUSTOMER, held, first).statusCode(201);

    String all = "/v1/communications?ownerId=" + owner;
    get(ADMIN, all).body("items.size()", equalTo(3)).body("items[2].topic", equalTo("Held"));
    get(ADMIN, all + "&channel=VIDEO").body("items.size()", equalTo(1));
    get(ADMIN, all + "&status=HELD").body("items.topic", contains("Held"));
    get(ADMIN, all + "&from=2026-06-15T00:00:00Z&until=2026-07-02T00:00:00Z")
        .body("items.size()", equalTo(2));
    get(ADMIN, OF_CUSTOMER + "?status=PLANNED", first).body("items.size()", equalTo(1));
  }

  private static Map<String, Object> aPlannedOne() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", "FACE_TO_FACE");
    body.put("direction", "OUTBOUND");
    body.put("topic", "备件价格");
    body.put("planned", span("2026-07-01T02:00:00Z", "2026-07-01T03:00:00Z"));
    return body;
  }

  private static String communication(UUID customer) {
    return post(ADMIN, OF_CUSTOMER, aPlannedOne(), customer).statusCode(201).extract().path("id");
  }
}
