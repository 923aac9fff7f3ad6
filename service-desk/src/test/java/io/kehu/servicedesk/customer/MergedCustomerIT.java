package io.kehu.servicedesk.customer;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.kehu.servicedesk.TestDesk.closed;
import static io.kehu.servicedesk.TestDesk.id;
import static io.kehu.servicedesk.TestDesk.opened;
import static io.kehu.servicedesk.TestDesk.resolved;
import static io.kehu.servicedesk.TestDesk.ticket;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.platform.succession.Successions;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tickets, promises and surveys of a customer that is merged, and parted again.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MergedCustomerIT {
  private final Successions successions;
  private final Jdbi jdbi;
  private final EventSender sender = EventSender.open();
  private final UUID survivor = UUID.randomUUID();
  private final UUID losing = UUID.randomUUID();
  private final UUID merge = UUID.randomUUID();

  @Inject
  MergedCustomerIT(Successions successions, Jdbi jdbi) {
    this.successions = successions;
    this.jdbi = jdbi;
  }

  @AfterEach
  void close() {
    sender.close();
  }

  @Test
  void ticketsFollowAndGoBack() {
    UUID before = ticketOf(losing);
    UUID own = ticketOf(survivor);

    merged(1);
    awaitListed("tickets", survivor, before, own);
    UUID later = ticketOf(losing);
    UUID laterOwn = ticketOf(survivor);
    awaitListed("tickets", survivor, before, own, later, laterOwn);
    assertThat(ticket(later).getString("customerId")).isEqualTo(survivor.toString());
    resolved(before);

    unmerged(2);
    awaitListed("tickets", losing, before, later);
    awaitListed("tickets", survivor, own, laterOwn);
    assertThat(ticket(before).getString("status")).isEqualTo("RESOLVED");
  }

  @Test
  void ticketTellsWhomItNamed() {
    merged(1);
    awaitMerged();
    try (EventProbe probe = EventProbe.fromNow("crm.ticket", "crm.sla")) {
      UUID ticket = ticketOf(losing);
      resolved(ticket);
      var told =
          probe.awaitEvent(
              "crm.ticket.resolved.v1", e -> e.text("/ticket/id").equals(ticket.toString()));
      assertThat(told.key()).isEqualTo(losing.toString());
      assertThat(
              probe.eventsUpToNow(e -> e.text("/ticketId").equals(ticket.toString())).stream()
                  .map(e -> e.text("/customerId")))
          .isNotEmpty()
          .allMatch(losing.toString()::equals);
    }
  }

  @Test
  void promiseIsThatOfTheSurvivorsTier() {
    sender.send(
        TestEvent.of(
            "crm.loyalty.tier-changed.v1",
            survivor,
            Map.of("customerId", survivor, "to", "PLATINUM", "at", "2026-07-03T00:00:00Z")));
    merged(1);
    awaitMerged();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    jdbi.<String, RuntimeException>withHandle(db ->
                        db.createQuery("select tier from customer_replica where id = :id")
                            .bind("id", survivor)
                            .mapTo(String.class)
                            .one()))
                .isEqualTo("PLATINUM"));

    UUID ticket = ticketOf(losing);

    List<String> policies =
        jdbi.withHandle(db ->
            db.createQuery("select policy_code from sla_clock where ticket_id = :id")
                .bind("id", ticket)
                .mapTo(String.class)
                .list());
    assertThat(policies).containsOnly("platinum");
  }

  @Test
  void surveysFollowAndNobodyIsAskedTwice() {
    UUID asked = ticketOf(losing);
    resolved(asked);
    closed(asked);
    String invitation = only("surveys/invitations", losing);

    merged(1);
    awaitListed("surveys/invitations", survivor, UUID.fromString(invitation));
    invite(survivor).then().statusCode(409);
    invite(losing).then().statusCode(409);
    Map<String, Object> answer = answerOf(losing);
    String response = enter(answer).then().statusCode(201).extract().path("id");
    enter(answer).then().statusCode(200);
    awaitListed("surveys/responses", survivor, UUID.fromString(response));

    unmerged(2);
    awaitListed("surveys/invitations", losing, UUID.fromString(invitation));
    awaitListed("surveys/responses", losing, UUID.fromString(response));
    enter(answer).then().statusCode(200);
    invite(survivor).then().statusCode(201);
  }

  @Test
  void everyTableWithACustomersIdFollows() {
    Set<String> followed =
        successions.tables().stream()
            .map(each -> each.table() + "." + each.column())
            .collect(Collectors.toSet());
    List<String> columns =
        jdbi.withHandle(db ->
            db.createQuery(
                    """
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = current_schema() and column_name = 'customer_id'
                      and table_name <> 'customer_replica_reference'
                    """)
                .mapTo(String.class)
                .list());

    assertThat(followed).containsExactlyInAnyOrderElementsOf(columns);
  }

  private void merged(long version) {
    turned("merged", "mergedIntoId", version);
  }

  private void unmerged(long version) {
    turned("unmerged", "formerSurvivorId", version);
  }

  private void turned(String what, String other, long version) {
    Map<String, Object> customer = new LinkedHashMap<>();
    customer.put("id", losing);
    customer.put("number", "C-" + losing.toString().substring(0, 8));
    customer.put("kind", "ORGANIZATION");
    customer.put("name", "Acme");
    customer.put("customerClass", "CURRENT");
    customer.put("lifecycleStage", "GROWTH");
    customer.put("relationshipPhase", "FORMATION");
    customer.put("externalReferences", List.of());
    customer.put("version", version);
    customer.put("createdAt", "2026-01-01T00:00:00Z");
    sender.send(
        TestEvent.of(
            "crm.customer." + what + ".v1",
            losing,
            Map.of("customer", customer, other, survivor, "mergeId", merge)));
  }

  private void awaitMerged() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(successions.current(losing)).isEqualTo(survivor));
  }

  private static UUID ticketOf(UUID customer) {
    return id(opened(aValidTicket(Map.of("customerId", customer))));
  }

  private static Response invite(UUID customer) {
    return AGENT
        .request()
        .contentType(JSON)
        .body(Map.of("questionnaire", "csm-service", "customerId", customer))
        .post("/v1/surveys/invitations");
  }

  private static Map<String, Object> answerOf(UUID customer) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("questionnaire", "csm-service");
    answer.put("customerId", customer);
    answer.put("answers", List.of(Map.of("item", "OVERALL", "score", 60)));
    answer.put("externalReference", Map.of("system", "call-centre", "id", "R-" + customer));
    return answer;
  }

  private static Response enter(Map<String, Object> answer) {
    return Tokens.integrator("surveys:write")
        .request()
        .contentType(JSON)
        .body(answer)
        .post("/v1/surveys/responses");
  }

  private static String only(String things, UUID customer) {
    List<String> ids = listed(things, customer);
    assertThat(ids).hasSize(1);
    return ids.getFirst();
  }

  private static List<String> listed(String things, UUID customer) {
    return AGENT
        .request()
        .queryParam("customerId", customer)
        .get("/v1/" + things)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static void awaitListed(String things, UUID customer, UUID... ids) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(listed(things, customer).stream().map(UUID::fromString))
                .containsExactlyInAnyOrder(ids));
  }
}
