package io.kehu.customer.visit;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.patch;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.encounter.Requests.put;
import static io.kehu.customer.encounter.Requests.span;
import static io.kehu.customer.encounter.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
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
class VisitResourceIT {
  private static final String OF_CUSTOMER = "/v1/customers/{id}/visits";
  private static final String ONE = "/v1/visits/{id}";

  @Test
  void visitGoesFromPlanToFollowUp() {
    UUID customer = created();
    try (EventProbe probe = EventProbe.fromNow("crm.visit")) {
      String id = visit(customer);
      patch(ADMIN, ONE, "\"0\"", Map.of("dueOn", "2026-07-03"), id).statusCode(200);
      step(
              id,
              "schedule",
              1,
              Map.of("planned", span("2026-07-02T02:00:00Z", "2026-07-02T03:00:00Z")))
          .statusCode(200)
          .body("status", equalTo("SCHEDULED"));
      step(id, "start", 2, Map.of("startedAt", "2026-07-02T02:05:00Z"))
          .statusCode(200)
          .body("status", equalTo("UNDER_WAY"));
      step(id, "record", 3, aRecord())
          .statusCode(200)
          .body("status", equalTo("HELD"))
          .body("overrun", equalTo(true))
          .body("answers[0].text", equalTo("运行正常"))
          .body("contactDetailsVerified", equalTo(true));
      step(id, "follow-up", 4, Map.of("note", "备件已寄"))
          .statusCode(200)
          .body("status", equalTo("FOLLOWED_UP"));
      step(id, "cancellation", 5, Map.of())
          .statusCode(409)
          .body("code", equalTo("visit-move-not-allowed"));

      probe.awaitEvent("crm.visit.followed-up.v1", e -> e.key().equals(customer.toString()));
      List<ObservedEvent> told = probe.eventsUpToNow(e -> e.text("/visit/id").equals(id));
      assertThat(told)
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.visit.planned.v1",
              "crm.visit.changed.v1",
              "crm.visit.scheduled.v1",
              "crm.visit.started.v1",
              "crm.visit.held.v1",
              "crm.visit.followed-up.v1");
      assertThat(told.toString()).doesNotContain("运行正常", "备件");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, "/v1/customers/{id}/timeline?type=VISIT", customer)
                .body("items.kind", hasItem("VISIT_FOLLOWED_UP")));
  }

  @Test
  void appointmentMadeAtAVisitPlansTheNextOnce() {
    UUID customer = created();
    String id = visit(customer);
    Map<String, Object> outcome =
        with(aRecord(), "nextAppointment", span("2199-08-01T02:00:00Z", "2199-08-01T03:00:00Z"));

    step(id, "record", 0, outcome).statusCode(200);
    step(id, "record", 1, outcome).statusCode(200);

    get(ADMIN, OF_CUSTOMER + "?status=SCHEDULED", customer)
        .body("items.size()", equalTo(1))
        .body("items[0].dueOn", equalTo("2199-08-01"))
        .body("items[0].purpose", equalTo("交付后回访"));
  }

  @Test
  void reportCountsByOwner() {
    UUID owner = UUID.randomUUID();
    UUID customer = created();
    Map<String, Object> body = with(aVisit(), "ownerId", owner);
    for (int i = 0; i < 4; i++) {
      post(ADMIN, OF_CUSTOMER, body, customer).statusCode(201);
    }
    List<String> ids = get(ADMIN, OF_CUSTOMER, customer).extract().path("items.id");
    step(ids.get(0), "cancellation", 0, Map.of("reason", "ill")).statusCode(200);
    step(
            ids.get(1),
            "schedule",
            0,
            Map.of("planned", span("2026-07-02T02:00:00Z", "2026-07-02T02:30:00Z")))
        .statusCode(200);
    step(ids.get(1), "record", 1, aRecord()).statusCode(200);
    step(ids.get(2), "record", 0, aRecord()).statusCode(200);

    get(ADMIN, "/v1/visits/report?dueFrom=2026-07-01&dueUntil=2026-07-31&ownerId=" + owner)
        .statusCode(200)
        .body("items.ownerId", contains(owner.toString()))
        .body("items[0].due", equalTo(4))
        .body("items[0].open", equalTo(1))
        .body("items[0].held", equalTo(2))
        .body("items[0].cancelled", equalTo(1))
        .body("items[0].overrun", equalTo(1));
    get(ADMIN, "/v1/visits?overrun=true&ownerId=" + owner).body("items.size()", equalTo(1));
  }

  @Test
  void visitIsSeenByWhoeverSeesTheCustomer() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    UUID hidden = created(ADMIN, west);
    String id = visit(hidden);
    String ofPool = visit(created());

    get(Tokens.user("wang.fang"), ONE, id).statusCode(404).body("code", equalTo("visit-not-found"));
    get(Tokens.user("wang.fang"), "/v1/visits/report?team=sales-west")
        .body("items.size()", equalTo(0));
    put(Tokens.user("wang.fang"), ONE + "/start", "\"0\"", Map.of(), ofPool).statusCode(403);
    put(ADMIN, ONE + "/start", null, Map.of(), id).statusCode(428);
    put(ADMIN, ONE + "/start", "\"5\"", Map.of(), id).statusCode(412);
    get(Tokens.user("tom.baker"), ONE, id).statusCode(200);
    post(Tokens.user("emma.lee"), OF_CUSTOMER, aVisit(), hidden).statusCode(403);
  }

  private static Map<String, Object> aVisit() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("purpose", "交付后回访");
    body.put("dueOn", "2026-07-02");
    body.put("outline", List.of("运行是否正常？", "还需要什么？"));
    return body;
  }

  private static Map<String, Object> aRecord() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("actual", span("2026-07-02T02:05:00Z", "2026-07-02T03:25:00Z"));
    body.put("answers", List.of(Map.of("question", 0, "text", "运行正常")));
    body.put("contactDetailsVerified", true);
    return body;
  }

  private static String visit(UUID customer) {
    return post(ADMIN, OF_CUSTOMER, aVisit(), customer).statusCode(201).extract().path("id");
  }

  private static io.restassured.response.ValidatableResponse step(
      String id, String what, int version, Map<String, ?> body) {
    return put(ADMIN, ONE + "/" + what, "\"" + version + "\"", body, id);
  }
}
