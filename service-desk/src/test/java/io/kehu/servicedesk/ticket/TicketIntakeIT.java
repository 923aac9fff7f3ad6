package io.kehu.servicedesk.ticket;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TicketIntakeIT {
  private static final Token ERP = Tokens.integrator("tickets:write", "tickets:read", "jobs:read");
  private static final Map<String, Object> PAST =
      Map.of(
          "openedAt", "2025-03-03T01:00:00Z",
          "respondedAt", "2025-03-03T02:00:00Z",
          "resolvedAt", "2025-03-20T02:00:00Z",
          "closedAt", "2025-03-21T02:00:00Z",
          "resolution", Map.of("code", "WORKAROUND"));

  @Test
  void aTicketOfThePastComesWithItsTimesAndItsBrokenPromises() {
    String external = UUID.randomUUID().toString();
    try (var probe = EventProbe.fromNow("crm.ticket", "crm.sla")) {
      String id = put(external, PAST).then().statusCode(201).extract().path("id");

      ObservedEvent closed =
          probe.awaitEvent("crm.ticket.closed.v1", e -> e.text("/ticket/id").equals(id));
      assertThat(closed.text("/ticket/openedAt")).isEqualTo("2025-03-03T01:00:00Z");
      probe.awaitEvent(
          "crm.sla.met.v1",
          e -> e.text("/ticketId").equals(id) && e.text("/clock").equals("FIRST_RESPONSE"));
      ObservedEvent breached =
          probe.awaitEvent("crm.sla.breached.v1", e -> e.text("/ticketId").equals(id));
      assertThat(breached.text("/clock")).isEqualTo("RESOLUTION");
      assertThat(breached.text("/occurredAt")).isEqualTo(breached.text("/dueAt"));
    }
    ERP.request()
        .get("/v1/tickets/by-external-id/helpdesk/{id}", external)
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("resolution.code", equalTo("WORKAROUND"));
  }

  @Test
  void olderRowsAreRefusedAndEqualOnesDoNothing() {
    String external = UUID.randomUUID().toString();
    put(external, Map.of("sourceVersion", 5)).then().statusCode(201).body("version", equalTo(1));

    put(external, Map.of("sourceVersion", 5, "subject", "Other"))
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    put(external, Map.of("sourceVersion", 4, "subject", "Other"))
        .then()
        .statusCode(409)
        .body("code", equalTo("stale-source-version"));
    put(external, Map.of("sourceVersion", 6, "subject", "Other"))
        .then()
        .statusCode(200)
        .body("subject", equalTo("Other"))
        .body("version", equalTo(2));
  }

  @Test
  void ofManyRequestsWithTheSameNewIdOneTicketComes() throws Exception {
    String external = UUID.randomUUID().toString();
    Callable<String> attempt = () -> put(external, Map.of()).jsonPath().getString("id");
    Set<String> ids = new HashSet<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
      for (Future<String> one :
          executor.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
        ids.add(one.get());
      }
    }
    assertThat(ids).hasSize(1);
  }

  @Test
  void agentsDoNotWriteThePast() {
    AGENT
        .request()
        .contentType(JSON)
        .body(aValidTicket(PAST))
        .put("/v1/tickets/by-external-id/helpdesk/{id}", UUID.randomUUID())
        .then()
        .statusCode(403)
        .body("code", equalTo("ticket-past-not-allowed"));
  }

  @Test
  void aTicketWaitsForItsCustomerAndIsMatchedWhenItComes() {
    UUID customer = UUID.randomUUID();
    Map<String, Object> reference = Map.of("system", "erp", "id", "C-" + customer);
    String external = UUID.randomUUID().toString();
    String id =
        put(external, Map.of("customer", reference))
            .then()
            .statusCode(201)
            .body("customerId", equalTo(null))
            .extract()
            .path("id");

    try (var probe = EventProbe.fromNow("crm.ticket");
        var sender = EventSender.open()) {
      sender.send(created(customer, List.of(reference)));

      ObservedEvent matched =
          probe.awaitEvent("crm.ticket.changed.v1", e -> e.text("/ticket/id").equals(id));
      assertThat(matched.text("/ticket/customerId")).isEqualTo(customer.toString());
      assertThat(matched.key()).isEqualTo(customer.toString());

      sender.send(TestEvent.of("crm.customer.erased.v1", customer, Map.of("customerId", customer)));
      probe.awaitEvent(
          "crm.ticket.changed.v1",
          e -> e.text("/ticket/id").equals(id) && e.text("/ticket/subject").equals("(erased)"));
    }
    put(UUID.randomUUID().toString(), Map.of("customerId", customer))
        .then()
        .statusCode(422)
        .body("code", equalTo("customer-erased"));
  }

  @Test
  void aBatchSaysOfEachItemWhatBecameOfIt() {
    Map<String, Object> good = row(UUID.randomUUID().toString());
    Map<String, Object> bad = row(UUID.randomUUID().toString());
    bad.put("category", "NO_SUCH");

    ERP.request()
        .contentType(JSON)
        .body(Map.of("atomic", false, "items", List.of(good, bad)))
        .post("/v1/tickets/batch")
        .then()
        .statusCode(200)
        .body("items.status", equalTo(List.of(201, 422)))
        .body("items[1].problem.code", equalTo("unknown-category"));
  }

  @Test
  void ticketsAreImportedByTheLine() {
    List<String> lines = new ArrayList<>();
    String prefix = UUID.randomUUID().toString();
    for (int i = 0; i < 5; i++) {
      lines.add(
          """
          {"externalReference":{"system":"old-desk","id":"%s-%d"},"type":"REQUEST","subject":"Old %d",\
          "channel":"EMAIL","openedAt":"2025-03-03T01:00:00Z","resolvedAt":"2025-03-03T03:00:00Z"}\
          """
              .formatted(prefix, i, i));
    }
    String job =
        ERP.request()
            .contentType("application/x-ndjson")
            .body(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .post("/v1/imports/tickets")
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    await()
        .untilAsserted(() ->
            ERP.request()
                .get("/v1/jobs/{id}", job)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE")));
    ERP.request()
        .get("/v1/tickets/by-external-id/old-desk/{id}", prefix + "-4")
        .then()
        .statusCode(200)
        .body("status", equalTo("RESOLVED"));
  }

  private static Map<String, Object> row(String external) {
    Map<String, Object> row = aValidTicket();
    row.put("externalReference", Map.of("system", "helpdesk", "id", external));
    return row;
  }

  private static Response put(String external, Map<String, Object> but) {
    return ERP.request()
        .contentType(JSON)
        .body(aValidTicket(but))
        .put("/v1/tickets/by-external-id/helpdesk/{id}", external);
  }

  private static TestEvent created(UUID customer, List<Map<String, Object>> references) {
    Map<String, Object> snapshot = new HashMap<>();
    snapshot.put("id", customer);
    snapshot.put("number", "C-000001");
    snapshot.put("kind", "ORGANIZATION");
    snapshot.put("name", "Northern Lights Ltd");
    snapshot.put("customerClass", "CURRENT");
    snapshot.put("lifecycleStage", "GROWTH");
    snapshot.put("relationshipPhase", "STABLE");
    snapshot.put("externalReferences", references);
    snapshot.put("version", 0);
    snapshot.put("createdAt", "2026-03-01T00:00:00Z");
    return TestEvent.of("crm.customer.created.v1", customer, Map.of("customer", snapshot));
  }
}
