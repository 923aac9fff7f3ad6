package io.kehu.servicedesk.sla;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.SUPERVISOR;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.kehu.servicedesk.TestDesk.id;
import static io.kehu.servicedesk.TestDesk.moved;
import static io.kehu.servicedesk.TestDesk.opened;
import static io.kehu.servicedesk.TestDesk.replied;
import static io.kehu.servicedesk.TestDesk.resolved;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The clock stands in the past throughout: the scheduler then rests, and nobody sweeps but these tests.
///
/// Urgent tickets are promised an answer within 30 minutes and a solution within 240, round the clock.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class SlaIT {
  private static final Map<String, Object> URGENT = Map.of("impact", "HIGH", "urgency", "HIGH");
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final TestClock clock;
  private final SlaService service;

  SlaIT(TestClock clock, SlaService service) {
    this.clock = clock;
    this.service = service;
  }

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(START);
  }

  @Test
  void aBreachIsToldExactlyOnceHoweverManySweep() throws Exception {
    try (var probe = EventProbe.fromNow("crm.sla", "crm.ticket")) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        ids.add(id(opened(aValidTicket(URGENT))).toString());
      }
      clock.stopAt(START.plus(Duration.ofMinutes(31)));

      sweepTogether(4);

      for (String each : ids) {
        probe.awaitEvent(
            "crm.sla.breached.v1",
            event -> event.text("/ticketId").equals(each) && firstResponse(event));
      }
      sweepTogether(2);
      String marker = id(opened(aValidTicket())).toString();
      probe.awaitEvent("crm.ticket.opened.v1", event -> event.text("/ticket/id").equals(marker));
      assertThat(
              probe.eventsUpToNow(event ->
                  event.type().equals("crm.sla.breached.v1")
                      && ids.contains(event.text("/ticketId"))
                      && firstResponse(event)))
          .hasSize(ids.size());
    }
  }

  @Test
  void warnedThenMetByAReplyInTime() {
    try (var probe = EventProbe.fromNow("crm.sla")) {
      String ticket = id(opened(aValidTicket(URGENT))).toString();

      clock.stopAt(START.plus(Duration.ofMinutes(25)));
      sweep();
      probe.awaitEvent("crm.sla.warned.v1", event -> event.text("/ticketId").equals(ticket));
      clock.stopAt(START.plus(Duration.ofMinutes(30)));
      replied(UUID.fromString(ticket));

      ObservedEvent met =
          probe.awaitEvent("crm.sla.met.v1", event -> event.text("/ticketId").equals(ticket));
      assertThat(met.text("/dueAt")).isEqualTo("2026-03-02T09:30:00Z");
      clock(UUID.fromString(ticket), "FIRST_RESPONSE", "state", "MET");
    }
  }

  @Test
  void waitingForTheCustomerStopsTheClocks() {
    UUID ticket = id(opened(aValidTicket(URGENT)));
    clock.stopAt(START.plus(Duration.ofMinutes(10)));
    moved(ticket, "PENDING_CUSTOMER");
    clock(ticket, "RESOLUTION", "state", "PAUSED");

    clock.stopAt(START.plus(Duration.ofHours(10)));
    sweep();
    moved(ticket, "OPEN");

    clock(ticket, "RESOLUTION", "state", "RUNNING");
    clock(ticket, "FIRST_RESPONSE", "dueAt", "2026-03-02T19:20:00Z");
    clock(ticket, "RESOLUTION", "dueAt", "2026-03-02T22:50:00Z");
  }

  @Test
  void aHigherPriorityCountsFromTheBeginning() {
    UUID ticket = id(opened(aValidTicket()));
    clock(ticket, "RESOLUTION", "policy", "normal");
    clock.stopAt(START.plus(Duration.ofMinutes(20)));

    AGENT
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"impact\":\"HIGH\",\"urgency\":\"HIGH\"}")
        .patch("/v1/tickets/{id}", ticket)
        .then()
        .statusCode(200);

    clock(ticket, "RESOLUTION", "policy", "urgent");
    clock(ticket, "FIRST_RESPONSE", "dueAt", "2026-03-02T09:30:00Z");
  }

  @Test
  void aReopenedTicketRunsOnWithWhatWasLeft() {
    UUID ticket = id(opened(aValidTicket(URGENT)));
    clock.stopAt(START.plus(Duration.ofMinutes(20)));
    resolved(ticket);
    clock(ticket, "RESOLUTION", "state", "MET");
    clock.stopAt(START.plus(Duration.ofMinutes(80)));

    String etag = AGENT.request().get("/v1/tickets/{id}", ticket).header("ETag");
    AGENT
        .request()
        .header("If-Match", etag)
        .delete("/v1/tickets/{id}/resolution", ticket)
        .then()
        .statusCode(200);

    clock(ticket, "RESOLUTION", "state", "RUNNING");
    clock(ticket, "RESOLUTION", "dueAt", "2026-03-02T14:00:00Z");
  }

  @Test
  void aChangedPolicyIsReckonedForOpenTicketsToo() {
    String code = "p-" + UUID.randomUUID().toString().substring(0, 8);
    UUID ticket = id(opened(aValidTicket(Map.of("type", "PRAISE"))));
    SUPERVISOR
        .request()
        .contentType(JSON)
        .body(
            Map.of(
                "code",
                code,
                "label",
                Map.of("en", "Praise", "zh-CN", "表扬"),
                "type",
                "PRAISE",
                "priority",
                "NORMAL",
                "calendar",
                "always",
                "firstResponseMinutes",
                60,
                "resolutionMinutes",
                600))
        .post("/v1/sla-policies")
        .then()
        .statusCode(201);

    clock.advance(Duration.ofSeconds(1));
    sweep();

    clock(ticket, "RESOLUTION", "policy", code);
    clock(ticket, "FIRST_RESPONSE", "dueAt", "2026-03-02T10:00:00Z");
    SUPERVISOR
        .request()
        .header("If-Match", "\"0\"")
        .delete("/v1/sla-policies/{code}", code)
        .then()
        .statusCode(204);
  }

  private void sweep() {
    int swept;
    do {
      swept = service.sweep();
    } while (swept > 0);
  }

  private static boolean firstResponse(ObservedEvent event) {
    return event.text("/clock").equals("FIRST_RESPONSE");
  }

  private static void clock(UUID ticket, String kind, String field, String value) {
    AGENT
        .request()
        .get("/v1/tickets/{id}/sla", ticket)
        .then()
        .statusCode(200)
        .body("clocks.find { it.clock == '%s' }.%s".formatted(kind, field), equalTo(value));
  }

  private void sweepTogether(int instances) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(instances)) {
      List<Callable<Integer>> sweepers = new ArrayList<>();
      for (int i = 0; i < instances; i++) {
        sweepers.add(service::sweep);
      }
      for (Future<Integer> swept : executor.invokeAll(sweepers)) {
        swept.get();
      }
    }
  }
}
