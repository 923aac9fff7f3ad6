package io.kehu.servicedesk.ticket;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.kehu.servicedesk.TestDesk.id;
import static io.kehu.servicedesk.TestDesk.opened;
import static io.kehu.servicedesk.TestDesk.put;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.kehu.servicedesk.TestDesk;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TicketResourceIT {
  @Test
  void aTicketIsOpenedWithNumberPriorityAndEvent() {
    UUID customer = UUID.randomUUID();
    try (var probe = EventProbe.fromNow("crm.ticket")) {
      UUID id =
          UUID.fromString(
              AGENT
                  .request()
                  .contentType(JSON)
                  .body(
                      aValidTicket(
                          Map.of(
                              "customerId", customer,
                              "impact", "HIGH",
                              "urgency", "MEDIUM",
                              "category", "ORDER_DELIVERY")))
                  .post("/v1/tickets")
                  .then()
                  .statusCode(201)
                  .header("Location", containsString("/v1/tickets/"))
                  .header("ETag", equalTo("\"1\""))
                  .body("number", matchesPattern("T-\\d{6}"))
                  .body("status", equalTo("NEW"))
                  .body("priority", equalTo("HIGH"))
                  .extract()
                  .path("id"));

      ObservedEvent event =
          probe.awaitEvent("crm.ticket.opened.v1", e -> e.text("/ticket/id").equals(id.toString()));
      assertThat(event.key()).isEqualTo(customer.toString());
    }
  }

  @Test
  void theFirstPublicReplyIsTheFirstResponseAndAnInternalNoteIsNot() {
    UUID id = id(opened(aValidTicket()));

    message(id, Map.of("visibility", "INTERNAL", "body", "Ask the warehouse"));
    assertThat(TestDesk.ticket(id).getString("respondedAt")).isNull();

    message(id, Map.of("visibility", "PUBLIC", "body", "It is on its way"));
    JsonPath answered = TestDesk.ticket(id);
    assertThat(answered.getString("respondedAt")).isNotNull();
    assertThat(answered.getString("status")).isEqualTo("OPEN");
    AGENT
        .request()
        .get("/v1/tickets/{id}/messages", id)
        .then()
        .statusCode(200)
        .body("items.visibility", equalTo(List.of("INTERNAL", "PUBLIC")));
  }

  @Test
  void whatTheCustomerWritesEndsTheWaitingAndReopensWhatWasResolved() {
    UUID id = id(opened(aValidTicket()));
    TestDesk.moved(id, "PENDING_CUSTOMER");

    message(id, Map.of("visibility", "PUBLIC", "author", "CUSTOMER", "body", "Number 4711"));
    assertThat(TestDesk.ticket(id).getString("status")).isEqualTo("OPEN");

    TestDesk.resolved(id);
    message(id, Map.of("visibility", "PUBLIC", "author", "CUSTOMER", "body", "Still broken"));
    JsonPath reopened = TestDesk.ticket(id);
    assertThat(reopened.getString("status")).isEqualTo("OPEN");
    assertThat(reopened.getInt("reopenCount")).isEqualTo(1);
    assertThat(reopened.getString("resolvedAt")).isNull();
  }

  @Test
  void aTicketGoesFromOpenToClosedAndBackWithHistory() {
    UUID id = id(opened(aValidTicket()));
    try (var probe = EventProbe.fromNow("crm.ticket")) {
      put(AGENT, id, "assignment", Map.of("ownerId", UUID.randomUUID(), "queue", "first-line"))
          .then()
          .statusCode(200)
          .body("status", equalTo("OPEN"));
      TestDesk.resolved(id);
      TestDesk.closed(id);
      String etag = AGENT.request().get("/v1/tickets/{id}", id).header("ETag");
      AGENT
          .request()
          .header("If-Match", etag)
          .queryParam("reason", "Came back")
          .delete("/v1/tickets/{id}/resolution", id)
          .then()
          .statusCode(200)
          .body("status", equalTo("OPEN"))
          .body("statusReason", equalTo("Came back"));

      ObservedEvent reopened =
          probe.awaitEvent(
              "crm.ticket.reopened.v1", e -> e.text("/ticket/id").equals(id.toString()));
      assertThat(reopened.text("/reason")).isEqualTo("Came back");
      assertThat(
              probe.eventsUpToNow(e -> e.text("/ticket/id").equals(id.toString())).stream()
                  .map(ObservedEvent::type))
          .containsExactly(
              "crm.ticket.changed.v1",
              "crm.ticket.responded.v1",
              "crm.ticket.resolved.v1",
              "crm.ticket.closed.v1",
              "crm.ticket.reopened.v1");
    }
    List<String> actions =
        AGENT
            .request()
            .get("/v1/tickets/{id}/history", id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.action");
    assertThat(actions).containsExactly("reopened", "closed", "resolved", "assigned", "opened");
  }

  @Test
  void anUnlawfulMoveIsRefusedInBothLanguages() {
    UUID id = id(opened(aValidTicket()));

    put(AGENT, id, "closure", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket-not-resolved"))
        .body("title", equalTo("Ticket not resolved"));
    String etag = AGENT.request().get("/v1/tickets/{id}", id).header("ETag");
    AGENT
        .request()
        .contentType(JSON)
        .header("If-Match", etag)
        .header("Accept-Language", "zh-CN")
        .body(Map.of("status", "CLOSED"))
        .put("/v1/tickets/{id}/status", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("ticket-move-not-allowed"))
        .body("title", equalTo("状态变更不允许"));
  }

  @Test
  void aWriterWhoIsLateIsShownWhatItLooksLikeNow() {
    UUID id = id(opened(aValidTicket()));
    TestDesk.moved(id, "ON_HOLD");

    AGENT
        .request()
        .contentType(JSON)
        .header("If-Match", "\"1\"")
        .body(Map.of("status", "OPEN"))
        .put("/v1/tickets/{id}/status", id)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-stale"));
  }

  @Test
  void aPatchChangesWhatATicketSaysAndReckonsThePriority() {
    UUID id = id(opened(aValidTicket(Map.of("tags", List.of("vip")))));

    AGENT
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"impact\":\"HIGH\",\"urgency\":\"HIGH\",\"description\":\"Two parcels\"}")
        .patch("/v1/tickets/{id}", id)
        .then()
        .statusCode(200)
        .body("priority", equalTo("URGENT"))
        .body("description", equalTo("Two parcels"))
        .body("tags", equalTo(List.of("vip")))
        .body("version", equalTo(2));
  }

  @Test
  void anUnknownCategoryIsRefused() {
    AGENT
        .request()
        .contentType(JSON)
        .body(aValidTicket(Map.of("category", "NO_SUCH")))
        .post("/v1/tickets")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-category"));
  }

  @Test
  void listsAreNarrowedByPlainParametersAndByFilter() {
    UUID customer = UUID.randomUUID();
    UUID enquiry = id(opened(aValidTicket(Map.of("customerId", customer))));
    UUID complaint = id(opened(aValidTicket(Map.of("customerId", customer, "type", "COMPLAINT"))));
    TestDesk.resolved(enquiry);

    assertThat(ids("customerId", customer)).containsExactlyInAnyOrder(enquiry, complaint);
    assertThat(ids("customerId", customer, "unsettled", true)).containsExactly(complaint);
    assertThat(ids("filter", "customerId==" + customer + ";type==COMPLAINT"))
        .containsExactly(complaint);
  }

  @Test
  void whoOpenedATicketForACustomerSeesItAndNoOther() {
    UUID mine = id(opened(Tokens.user("wang.fang"), aValidTicket()));
    UUID other = id(opened(aValidTicket()));

    var rep = Tokens.user("wang.fang");
    rep.request().get("/v1/tickets/{id}", mine).then().statusCode(200);
    rep.request().get("/v1/tickets/{id}", other).then().statusCode(404);
    rep.request().get("/v1/tickets/{id}/messages", other).then().statusCode(404);
    rep.request().get("/v1/tickets/{id}/sla", other).then().statusCode(404);
    put(rep, mine, "status", Map.of("status", "ON_HOLD"))
        .then()
        .statusCode(403)
        .body("code", equalTo("ticket-read-only"));
  }

  private static List<UUID> ids(Object... parameters) {
    var request = AGENT.request();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return request
        .get("/v1/tickets")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id", String.class)
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private static void message(UUID id, Map<String, Object> body) {
    AGENT
        .request()
        .contentType(JSON)
        .body(body)
        .post("/v1/tickets/{id}/messages", id)
        .then()
        .statusCode(201);
  }
}
