package io.kehu.customer.accounthealth;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.patch;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.Calls.put;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.kehu.customer.Figures;
import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class HealthIT {
  private final Figures figures;
  private final TestClock clock;

  HealthIT(Figures figures, TestClock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Test
  void strangerIsNotJudgedByWhatNobodyTold() {
    String account = keyAccount(created());

    get(ADMIN, "/v1/key-accounts/" + account + "/health")
        .statusCode(200)
        .body("score", equalTo(100.0f))
        .body("parts[0].reason", equalTo("NEVER_MEASURED"))
        .body("parts[1].inputs.open", equalTo(0))
        .body("parts[3].reason", equalTo("NO_ACTIVE_PLAN"));
  }

  @Test
  void everyPartComesFromWhatIsKnown() {
    clock.stopAt(Instant.parse("2026-07-10T00:00:00Z"));
    UUID customer = created();
    String account = keyAccount(customer);
    figures.satisfaction(customer, "45");
    activePlan(customer);
    UUID ticket = UUID.randomUUID();
    try (EventSender sender = EventSender.open()) {
      sender.send(
          FromOthers.order(customer, "2025-10-01T00:00:00Z", 1, "100.00"),
          FromOthers.order(customer, "2026-06-01T00:00:00Z", 1, "50.00"),
          FromOthers.ticketOpened(ticket, customer),
          FromOthers.slaBreached(ticket, customer));
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, "/v1/key-accounts/" + account + "/health")
                .body("parts.score", contains(75.0f, 50.0f, 40.0f, 25.0f, 50.0f, 100.0f))
                .body("parts[2].inputs.recent", equalTo("50.00"))
                .body("parts[2].inputs.before", equalTo("100.00"))
                .body("parts[2].updatedAt", notNullValue())
                .body("parts[3].inputs.roles", contains("COACH"))
                .body("parts[4].inputs.due", equalTo(2))
                .body("parts[5].inputs.kind", equalTo("TICKET_OPENED"))
                .body("score", equalTo(55.5f)));
  }

  private static String keyAccount(UUID customer) {
    String id =
        post(ADMIN, "/v1/customers/" + customer + "/key-accounts", Map.of("reason", "A name"))
            .statusCode(201)
            .extract()
            .path("id");
    put(ADMIN, "/v1/key-accounts/" + id + "/confirmation", 0, Map.of()).statusCode(200);
    return id;
  }

  /// One of four roles; of two actions that are due, one is done; two more do not count.
  private static void activePlan(UUID customer) {
    String contact =
        post(ADMIN, "/v1/customers/" + customer + "/contacts", Map.of("name", "吴建国"))
            .extract()
            .path("id");
    String plan =
        post(
                ADMIN,
                "/v1/customers/" + customer + "/account-plans",
                Map.of(
                    "title", "2026",
                    "startsOn", "2026-01-01",
                    "endsOn", "2026-12-31",
                    "buyingCentre", List.of(Map.of("contactId", contact, "role", "COACH"))))
            .statusCode(201)
            .extract()
            .path("id");
    String first = action(plan, "2026-07-01");
    action(plan, "2026-07-10");
    action(plan, "2026-07-11");
    String dropped = action(plan, "2026-05-01");
    patch(ADMIN, "/v1/plan-actions/" + first, 0, Map.of("status", "DONE")).statusCode(200);
    patch(ADMIN, "/v1/plan-actions/" + dropped, 0, Map.of("status", "CANCELLED")).statusCode(200);
    put(ADMIN, "/v1/plans/" + plan + "/activation", 6, null).statusCode(200);
  }

  private static String action(String plan, String dueOn) {
    return post(
            ADMIN,
            "/v1/plans/" + plan + "/actions",
            Map.of("what", "Call", "ownerId", ADMIN.subject(), "dueOn", dueOn))
        .statusCode(201)
        .extract()
        .path("id");
  }
}
