package io.kehu.sales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.platform.id.Ids;
import io.kehu.platform.succession.Successions;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Orders and opportunities of a customer that is merged, and parted again.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MergedCustomerIT {
  private static final Token ADMIN = Tokens.user("admin");
  private static final Token EAST = Tokens.user("wang.fang");
  private static final Token WEST = Tokens.user("tom.baker");

  private final Successions successions;
  private final Jdbi jdbi;
  private final EventSender sender = EventSender.open();
  private final UUID survivor = Ids.newId();
  private final UUID losing = Ids.newId();
  private final UUID merge = Ids.newId();

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
  void whatNamedTheLosingCustomerCountsForTheSurvivorUntilTheMergeIsUndone() {
    bothTold();
    String before = order(losing);
    String own = order(survivor);
    String sale = opportunity(losing);

    Customers.merged(sender, losing, survivor, merge, EAST.subject(), 2);
    awaitOrders(survivor, before, own);
    awaitOpportunities(survivor, sale);
    String later = order(losing);
    String laterOwn = order(survivor);
    awaitOrders(survivor, before, own, later, laterOwn);
    awaitOrders(losing);
    assertThat(read("orders", later).get("customerId")).isEqualTo(survivor.toString());

    Customers.unmerged(sender, losing, survivor, merge, EAST.subject(), 3);
    awaitOrders(losing, before, later);
    awaitOrders(survivor, own, laterOwn);
    awaitOpportunities(losing, sale);
  }

  @Test
  void newsOfTheMergeMayComeBeforeTheSurvivorIsKnown() {
    Customers.told(sender, losing, "L-" + losing);
    String order = order(losing);
    Customers.merged(sender, losing, survivor, merge, null, 2);
    awaitOrders(survivor, order);

    Customers.told(sender, survivor, "S-" + survivor, "Globex", WEST.subject(), null, 1);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(read("orders", order).get("customerName")).isEqualTo("Globex"));
    assertThat(read("orders", order).get("ownerId")).isEqualTo(WEST.subject().toString());
  }

  @Test
  void linesOfMergesAreFollowedInWhateverOrderTheyAreTold() {
    UUID last = Ids.newId();
    bothTold();
    String order = order(losing);
    UUID later = Ids.newId();

    Customers.merged(sender, survivor, last, later, null, 2);
    Customers.merged(sender, losing, survivor, merge, null, 2);
    awaitOrders(last, order);
    Customers.unmerged(sender, losing, survivor, merge, null, 3);
    awaitOrders(losing, order);
    Customers.merged(sender, losing, survivor, merge, null, 4);
    awaitOrders(last, order);
    Customers.unmerged(sender, survivor, last, later, null, 3);
    awaitOrders(survivor, order);
  }

  @Test
  void whoAnswersForTheSurvivorSeesItsOrders() {
    bothTold();
    String order = order(losing);
    assertThat(status(EAST, order)).isEqualTo(200);
    assertThat(status(WEST, order)).isEqualTo(404);

    Customers.merged(sender, losing, survivor, merge, EAST.subject(), 2);
    awaitOrders(survivor, order);
    assertThat(status(EAST, order)).isEqualTo(404);
    assertThat(status(WEST, order)).isEqualTo(200);

    Customers.unmerged(sender, losing, survivor, merge, EAST.subject(), 3);
    awaitOrders(losing, order);
    assertThat(status(EAST, order)).isEqualTo(200);
    assertThat(status(WEST, order)).isEqualTo(404);
  }

  @Test
  void eventsNameWhomTheRecordNamed() {
    bothTold();
    Customers.merged(sender, losing, survivor, merge, null, 2);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(successions.current(losing)).isEqualTo(survivor));

    try (EventProbe probe = EventProbe.fromNow("crm.order")) {
      String order = order(losing);
      ObservedEvent recorded =
          probe.awaitEvent("crm.order.recorded.v1", e -> e.text("/order/id").equals(order));
      assertThat(recorded.key()).isEqualTo(losing.toString());
      ADMIN
          .request()
          .contentType(ContentType.JSON)
          .header("If-Match", "*")
          .body(Map.of("reason", "Ordered twice"))
          .put("/v1/orders/{id}/cancellation", order)
          .then()
          .statusCode(200);
      ObservedEvent cancelled =
          probe.awaitEvent("crm.order.cancelled.v1", e -> e.text("/order/id").equals(order));
      assertThat(cancelled.text("/order/customerId")).isEqualTo(losing.toString());
      awaitOrders(survivor, order);
    }
  }

  @Test
  void whatIsPutOnAnotherCustomerStaysThere() {
    UUID third = Ids.newId();
    bothTold();
    String sale = opportunity(losing);
    Customers.merged(sender, losing, survivor, merge, null, 2);
    awaitOpportunities(survivor, sale);
    patch(sale, third);
    awaitOpportunities(third, sale);

    Customers.unmerged(sender, losing, survivor, merge, null, 3);
    String order = order(losing);

    awaitOrders(losing, order);
    awaitOpportunities(third, sale);
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

  private void bothTold() {
    Customers.told(sender, survivor, "S-" + survivor, "Globex", WEST.subject(), null, 1);
    Customers.told(sender, losing, "L-" + losing, "Acme", EAST.subject(), null, 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    jdbi.<Long, RuntimeException>withHandle(db ->
                        db.createQuery(
                                "select count(*) from customer_replica where id in (:a, :b) and name is not null")
                            .bind("a", survivor)
                            .bind("b", losing)
                            .mapTo(Long.class)
                            .one()))
                .isEqualTo(2));
  }

  private static String order(UUID customer) {
    Map<String, Object> line =
        Map.of("quantity", 1, "amount", Map.of("amount", "10.00", "currency", "CNY"));
    return ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("customerId", customer, "lines", List.of(line)))
        .post("/v1/orders")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String opportunity(UUID customer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "Pumps");
    body.put("customerId", customer);
    return ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/opportunities")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void patch(String opportunity, UUID customer) {
    ADMIN
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "*")
        .body(Map.of("customerId", customer))
        .patch("/v1/opportunities/{id}", opportunity)
        .then()
        .statusCode(200);
  }

  private static int status(Token who, String order) {
    return who.request().get("/v1/orders/{id}", order).statusCode();
  }

  private static Map<String, Object> read(String things, String id) {
    return ADMIN
        .request()
        .get("/v1/" + things + "/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .path("");
  }

  private static void awaitOrders(UUID customer, String... ids) {
    awaitListed("orders", customer, ids);
  }

  private static void awaitOpportunities(UUID customer, String... ids) {
    awaitListed("opportunities", customer, ids);
  }

  private static void awaitListed(String things, UUID customer, String... ids) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    ADMIN
                        .request()
                        .queryParam("customerId", customer)
                        .get("/v1/" + things)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(ids));
  }
}
