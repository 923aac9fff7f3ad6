package io.kehu.servicedesk.complaint;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.SUPERVISOR;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.kehu.servicedesk.TestDesk.id;
import static io.kehu.servicedesk.TestDesk.opened;
import static io.kehu.servicedesk.TestDesk.resolved;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ComplaintIT {
  private static final Map<String, Object> ACCEPT = Map.of("accepted", true);

  @Test
  void aComplaintIsAcceptedExplainedPutRightAndJudged() {
    UUID ticket = aComplaint();
    put(AGENT, ticket, "acceptance", ACCEPT)
        .then()
        .statusCode(200)
        .body("acceptance", equalTo("ACCEPTED"));
    put(
            AGENT,
            ticket,
            "cause",
            Map.of("rootCause", "DELIVERY_LATE", "responsibleDepartment", "Logistics"))
        .then()
        .statusCode(200)
        .body("rootCause", equalTo("DELIVERY_LATE"));

    offer(AGENT, ticket, refund("200.00")).then().statusCode(201).body("state", equalTo("OFFERED"));
    resolved(ticket);
    put(AGENT, ticket, "verdict", Map.of("verdict", "SATISFIED"))
        .then()
        .statusCode(200)
        .body("verdict", equalTo("SATISFIED"))
        .body("expectedRepurchase.handling", equalTo("SOLVED_QUICKLY"))
        .body("expectedRepurchase.share", equalTo(0.82f))
        .body("expectedRepurchase.source", containsString("literature"));
  }

  @Test
  void aRefusalNeedsAReasonAndNothingIsOfferedForIt() {
    UUID ticket = aComplaint();

    put(AGENT, ticket, "acceptance", Map.of("accepted", false))
        .then()
        .statusCode(422)
        .body("code", equalTo("refusal-needs-reason"));
    put(AGENT, ticket, "acceptance", Map.of("accepted", false, "reason", "Not our product"))
        .then()
        .statusCode(200)
        .body("acceptance", equalTo("REFUSED"));
    offer(AGENT, ticket, refund("1.00"))
        .then()
        .statusCode(409)
        .body("code", equalTo("complaint-not-accepted"));
  }

  @Test
  void aboveTheLimitASupervisorDecides() {
    UUID ticket = aComplaint();
    put(AGENT, ticket, "acceptance", ACCEPT).then().statusCode(200);
    String offer =
        offer(AGENT, ticket, refund("500.01"))
            .then()
            .statusCode(201)
            .body("state", equalTo("AWAITING_APPROVAL"))
            .extract()
            .path("id");

    put(AGENT, ticket, "redress-offers/" + offer + "/approval", ACCEPT)
        .then()
        .statusCode(403)
        .body("code", equalTo("redress-approval-forbidden"));
    put(SUPERVISOR, ticket, "redress-offers/" + offer + "/approval", ACCEPT)
        .then()
        .statusCode(200)
        .body("redressOffers[0].state", equalTo("OFFERED"))
        .body("redressOffers[0].redress.amount.amount", equalTo("500.01"));
    put(SUPERVISOR, ticket, "redress-offers/" + offer + "/approval", ACCEPT)
        .then()
        .statusCode(409)
        .body("code", equalTo("redress-offer-decided"));
  }

  @Test
  void anotherTicketHasNoComplaintUntilItBecomesOne() {
    UUID ticket = id(opened(aValidTicket()));
    AGENT
        .request()
        .get("/v1/tickets/{id}/complaint", ticket)
        .then()
        .statusCode(404)
        .body("code", equalTo("ticket-is-no-complaint"));

    AGENT
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"type\":\"COMPLAINT\"}")
        .patch("/v1/tickets/{id}", ticket)
        .then()
        .statusCode(200);

    AGENT
        .request()
        .get("/v1/tickets/{id}/complaint", ticket)
        .then()
        .statusCode(200)
        .body("acceptance", equalTo("UNDECIDED"))
        .body("expectedRepurchase.share", equalTo(0.19f));
  }

  private static UUID aComplaint() {
    return id(opened(aValidTicket(Map.of("type", "COMPLAINT", "subject", "Late again"))));
  }

  private static Map<String, Object> refund(String amount) {
    return Map.of("kind", "REFUND", "amount", Map.of("amount", amount, "currency", "CNY"));
  }

  private static Response offer(Token who, UUID ticket, Map<String, Object> redress) {
    return who.request()
        .contentType(JSON)
        .body(redress)
        .post("/v1/tickets/{id}/complaint/redress-offers", ticket);
  }

  private static Response put(Token who, UUID ticket, String what, Map<String, Object> body) {
    String etag = AGENT.request().get("/v1/tickets/{id}/complaint", ticket).header("ETag");
    return who.request()
        .contentType(JSON)
        .header("If-Match", etag)
        .body(body)
        .put("/v1/tickets/{id}/complaint/" + what, ticket);
  }
}
