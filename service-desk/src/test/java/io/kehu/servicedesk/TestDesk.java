package io.kehu.servicedesk;

import static io.restassured.http.ContentType.JSON;

import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What tests do at the desk, in words; each begins with something valid and varies one thing.
public final class TestDesk {
  public static final Token AGENT = Tokens.user("sara.jones");
  public static final Token SUPERVISOR = Tokens.user("zhao.lei");

  private TestDesk() {}

  public static Map<String, Object> aValidTicket() {
    Map<String, Object> ticket = new HashMap<>();
    ticket.put("type", "ENQUIRY");
    ticket.put("subject", "Where is my order?");
    ticket.put("channel", "PHONE");
    return ticket;
  }

  public static Map<String, Object> aValidTicket(Map<String, Object> but) {
    Map<String, Object> ticket = aValidTicket();
    ticket.putAll(but);
    return ticket;
  }

  public static JsonPath opened(Map<String, Object> ticket) {
    return opened(AGENT, ticket);
  }

  public static JsonPath opened(Token who, Map<String, Object> ticket) {
    return who.request()
        .contentType(JSON)
        .body(ticket)
        .post("/v1/tickets")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  public static JsonPath ticket(UUID id) {
    return AGENT.request().get("/v1/tickets/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  /// PUTs with the version that the ticket has now.
  public static Response put(Token who, UUID id, String what, Object body) {
    String etag = AGENT.request().get("/v1/tickets/{id}", id).header("ETag");
    return who.request()
        .contentType(JSON)
        .header("If-Match", etag)
        .body(body)
        .put("/v1/tickets/{id}/" + what, id);
  }

  public static void moved(UUID id, String status) {
    put(AGENT, id, "status", Map.of("status", status)).then().statusCode(200);
  }

  public static void resolved(UUID id) {
    put(AGENT, id, "resolution", Map.of("code", "SOLVED", "text", "Sent again"))
        .then()
        .statusCode(200);
  }

  public static void closed(UUID id) {
    put(AGENT, id, "closure", Map.of()).then().statusCode(200);
  }

  public static void replied(UUID id) {
    AGENT
        .request()
        .contentType(JSON)
        .body(Map.of("visibility", "PUBLIC", "body", "We look into it."))
        .post("/v1/tickets/{id}/messages", id)
        .then()
        .statusCode(201);
  }

  public static UUID id(JsonPath record) {
    return UUID.fromString(record.getString("id"));
  }
}
