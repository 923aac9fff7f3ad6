package io.kehu.servicedesk.customer;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.SUPERVISOR;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.kehu.servicedesk.TestDesk.id;
import static io.kehu.servicedesk.TestDesk.opened;
import static io.kehu.servicedesk.TestDesk.put;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.privacy.Leftovers;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Of whom customer-service erased, nothing is found here in any column of any table.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErasedCustomerIT {
  private final String word = "Zq" + UUID.randomUUID().toString().substring(24);

  @Test
  void nothingIsLeftOfTheCustomerButItsFigures() {
    UUID customer = UUID.randomUUID();
    try (EventSender sender = EventSender.open();
        EventProbe probe = EventProbe.fromNow("crm.privacy")) {
      sender.send(
          TestEvent.of(
              "crm.customer.created.v1", customer, Map.of("customer", snapshot(customer))));
      UUID ticket = aComplaint(customer);
      said(ticket);
      judged(ticket, "acceptance", Map.of("accepted", true)).then().statusCode(200);
      AGENT
          .request()
          .contentType(JSON)
          .body(Map.of("kind", "APOLOGY", "description", word + "apology"))
          .post("/v1/tickets/{id}/complaint/redress-offers", ticket)
          .then()
          .statusCode(201);
      put(AGENT, ticket, "resolution", Map.of("code", "SOLVED", "text", word + "resolution"))
          .then()
          .statusCode(200);
      judged(ticket, "verdict", Map.of("verdict", "SATISFIED", "comment", word + "verdict"))
          .then()
          .statusCode(200);
      answered(customer);
      assertThat(Leftovers.ofApplication().of(List.of(word))).hasSizeGreaterThan(8);

      sender.send(TestEvent.of("crm.customer.erased.v1", customer, Map.of("customerId", customer)));

      ObservedEvent told =
          probe.awaitEvent("crm.privacy.erased.v1", e -> e.key().equals(customer.toString()));
      assertThat(told.data().at("/tables").findValuesAsText("table"))
          .contains("ticket", "ticket_message", "redress_offer", "survey_response", "audit_event");
    }
    assertThat(Leftovers.ofApplication().of(List.of(word))).isEmpty();
  }

  private static Response judged(UUID ticket, String what, Map<String, Object> body) {
    String complaint = "/v1/tickets/{id}/complaint";
    return AGENT
        .request()
        .contentType(JSON)
        .header("If-Match", AGENT.request().get(complaint, ticket).header("ETag"))
        .body(body)
        .put(complaint + "/" + what, ticket);
  }

  private UUID aComplaint(UUID customer) {
    return id(
        opened(
            SUPERVISOR,
            aValidTicket(
                Map.of(
                    "type",
                    "COMPLAINT",
                    "subject",
                    word + "subject",
                    "description",
                    word + "description",
                    "tags",
                    List.of(word + "tag"),
                    "customerId",
                    customer))));
  }

  private void said(UUID ticket) {
    AGENT
        .request()
        .contentType(JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("visibility", "PUBLIC", "body", word + "message"))
        .post("/v1/tickets/{id}/messages", ticket)
        .then()
        .statusCode(201);
  }

  private void answered(UUID customer) {
    Tokens.integrator("surveys:write")
        .request()
        .contentType(JSON)
        .body(
            Map.of(
                "customerId",
                customer,
                "questionnaire",
                "csm-product",
                "answers",
                List.of(Map.of("item", "OVERALL", "score", 60)),
                "comment",
                word + "comment"))
        .post("/v1/surveys/responses")
        .then()
        .statusCode(201);
  }

  private Map<String, Object> snapshot(UUID customer) {
    Map<String, Object> snapshot = new LinkedHashMap<>();
    snapshot.put("id", customer);
    snapshot.put("number", "C-" + customer.toString().substring(0, 6));
    snapshot.put("kind", "PERSON");
    snapshot.put("name", "佟" + word);
    snapshot.put("customerClass", "CURRENT");
    snapshot.put("lifecycleStage", "GROWTH");
    snapshot.put("relationshipPhase", "STABLE");
    snapshot.put("externalReferences", List.of(Map.of("system", "erp", "id", word)));
    snapshot.put("version", 0);
    snapshot.put("createdAt", "2026-03-01T00:00:00Z");
    return snapshot;
  }
}
