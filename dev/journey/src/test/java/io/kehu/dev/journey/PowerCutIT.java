package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kehu.dev.launcher.Instance;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.service.Service;
import io.kehu.testing.privacy.Leftovers;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// customer-service and sales-service are killed while an import, a transfer and an erasure are half done, a merge is in its transaction and another one is
/// about to be followed. Each is stopped there by a row that the test holds, so that the cut comes in the middle on any machine. Afterwards each is whole:
/// gone on with to its end, or not begun.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerCutIT {
  private static final String ADMIN = "admin";
  private static final String JOBS = "/customer/v1/jobs/";
  private static final String TRANSFERS = "/customer/v1/ownership-transfers/";
  private static final String CUSTOMERS = "/customer/v1/customers";
  private static final Duration PATIENCE = Records.PATIENCE;

  /// An import does 500 rows in a transaction, a transfer 200 customers.
  private static final int IMPORTED = 700;

  private static final int HANDED_OVER = 450;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Records records = new Records(mark);
  private final UUID leaver = UUID.randomUUID();
  private final UUID next = UUID.randomUUID();
  private final List<String> words = List.of("Zq" + mark + "name", "zq" + mark + "contact");
  private final Map<Service, Database> databases = new HashMap<>();

  private Pair cutShort = new Pair("", "");
  private Pair followed = cutShort;
  private String contact = "";
  private String order = "";
  private String importJob = "";
  private String transfer = "";
  private String erasure = "";
  private String person = "";

  /// Two customers that are one.
  private record Pair(String survivor, String losing) {
    Response merge(String key) {
      return as(ADMIN)
          .header("If-Match", "\"" + version(survivor) + "\"")
          .header("Idempotency-Key", key)
          .body(Map.of("losingId", losing, "losingVersion", version(losing)))
          .post(CUSTOMERS + "/" + survivor + "/merges");
    }

    /// Whatever events change about them meanwhile.
    void mergeAtLast() {
      await().atMost(PATIENCE).until(() -> merge(UUID.randomUUID().toString()).statusCode() == 201);
    }

    private static int version(String customer) {
      return as(ADMIN).get(CUSTOMERS + "/" + customer).path("version");
    }
  }

  @BeforeAll
  void everythingIsCutShort() {
    assumeTrue(
        Platform.processes().isPresent(), "KEHU_CHECKOUT does not say where the processes are");
    Instance instance = Platform.processes().orElseThrow();
    for (Service service : Service.behindTheGateway()) {
      databases.put(
          service, new Database(instance.databaseLogin(service.database().orElseThrow())));
    }
    String known =
        records.customer(Map.of("externalReferences", List.of(records.reference("650"))));
    Records.done(records.upload(records.rows(HANDED_OVER, "left-", Map.of("ownerId", leaver))));
    cutShort = pair();
    contact = records.contact(cutShort.losing(), "Li " + mark);
    followed = pair();
    order = records.order(followed.losing());
    person = records.customer(Map.of("kind", "PERSON", "name", words.get(0)));
    records.contact(person, words.get(1));
    records.order(person);

    List<HeldRow> held =
        List.of(
            database(Service.CUSTOMER).hold("customer", known),
            database(Service.CUSTOMER).hold("customer", inTheMiddleOf(leaver)),
            database(Service.CUSTOMER).hold("contact", contact),
            database(Service.SALES).hold("sales_order", order));
    try {
      importJob = records.upload(records.rows(IMPORTED, "", Map.of("sourceVersion", 2)));
      transfer = handOver();
      followed.mergeAtLast();
      CompletableFuture.runAsync(() -> cutShort.merge(mark));
      erasure = erase(person);
      await().atMost(PATIENCE).until(() -> held.stream().allMatch(HeldRow::isWaitedFor));
      await().atMost(PATIENCE).until(this::isErasureUnderWay);
      assertThat(as(ADMIN).get(JOBS + importJob).<Integer>path("processed")).isEqualTo(500);
      assertThat(as(ADMIN).get(TRANSFERS + transfer).<Integer>path("moved")).isEqualTo(200);
      var platform = new io.kehu.dev.launcher.Platform(instance, Console.system());
      Stream.of(Service.CUSTOMER, Service.SALES).map(Service::module).forEach(platform::kill);
      held.forEach(HeldRow::close);
      Stream.of(Service.CUSTOMER, Service.SALES).map(Service::module).forEach(platform::start);
    } finally {
      held.forEach(HeldRow::close);
    }
  }

  /// It waits for all who were at work before it.
  private boolean isErasureUnderWay() {
    return database(Service.CUSTOMER)
            .number(
                "select count(*) from erasure where subject_id = cast(? as uuid) and seen_at is not null",
                person)
        == 1;
  }

  @Test
  void importGoesOnAndDoublesNothing() {
    Map<String, Object> job = Records.done(importJob);

    assertThat(job)
        .containsEntry("processed", IMPORTED)
        .containsEntry("created", IMPORTED - 1)
        .containsEntry("updated", 1)
        .containsEntry("failed", 0);
    assertThat(
            database(Service.CUSTOMER)
                .number(
                    """
                    select count(distinct c.id) from customer c, jsonb_array_elements(c.external_references) r
                    where r ->> 'system' = ? and r ->> 'id' not like 'left-%'
                    """,
                    records.system()))
        .isEqualTo(IMPORTED);
    assertThat(
            database(Service.CUSTOMER)
                .number(
                    """
                    select count(*) from outbox_event e join customer c on cast(c.id as text) = e.event_key
                    where e.type = 'crm.customer.created.v1' and c.name like ? and c.name not like '%-left-%'
                    """,
                    "Cut " + mark + "-%"))
        .isEqualTo(IMPORTED);
  }

  @Test
  void mergeThatWasCutShortNeverBeganAndCanBeAskedForAgain() {
    as(ADMIN)
        .get("/customer/v1/contacts/" + contact)
        .then()
        .statusCode(200)
        .body("customerId", equalTo(cutShort.losing()));
    assertThat(
            database(Service.CUSTOMER)
                .number(
                    "select count(*) from customer_merge where losing_id = cast(? as uuid)",
                    cutShort.losing()))
        .isZero();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(cutShort.merge(mark).statusCode()).isEqualTo(201));

    as(ADMIN)
        .redirects()
        .follow(false)
        .get(CUSTOMERS + "/" + cutShort.losing())
        .then()
        .statusCode(308);
    as(ADMIN)
        .get("/customer/v1/contacts/" + contact)
        .then()
        .body("customerId", equalTo(cutShort.survivor()));
  }

  @Test
  void mergeThatWasDoneIsFollowed() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            as(ADMIN)
                .get("/sales/v1/orders/" + order)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(followed.survivor())));
  }

  @Test
  void erasureGoesOnUntilNothingIsLeft() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            as(ADMIN)
                .get("/customer/v1/erasures/" + erasure)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE")));
    as(ADMIN).get(CUSTOMERS + "/" + person).then().statusCode(410);
    for (Database database : databases.values()) {
      assertThat(Leftovers.in(database.url()).of(words)).isEmpty();
    }
  }

  @Test
  void transferGoesOnAndHandsOverEachCustomerOnce() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            as(ADMIN)
                .get(TRANSFERS + transfer)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("moved", equalTo(HANDED_OVER))
                .body("refused", equalTo(0)));
    assertThat(
            database(Service.CUSTOMER)
                .number("select count(*) from customer where owner_id = ?", leaver))
        .isZero();
    assertThat(
            database(Service.CUSTOMER)
                .number("select count(*) from customer_owner_change where to_owner_id = ?", next))
        .isEqualTo(HANDED_OVER);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    database(Service.SALES)
                        .number("select count(*) from customer_replica where owner_id = ?", next))
                .isEqualTo(HANDED_OVER));
  }

  private Pair pair() {
    return new Pair(records.customer(Map.of()), records.customer(Map.of()));
  }

  private String handOver() {
    return as(ADMIN)
        .body(Map.of("fromOwnerId", leaver, "toOwnerId", next, "note", "all is in the files"))
        .post("/customer/v1/ownership-transfers")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /// At once: nobody waits here for the days in which it could be called off.
  private String erase(String customer) {
    String id =
        as(ADMIN)
            .body(
                Map.of(
                    "customerId",
                    customer,
                    "ground",
                    "OBJECTION",
                    "forceReason",
                    "the law says so"))
            .post("/customer/v1/erasures")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    database(Service.CUSTOMER)
        .updateOne(
            "update scheduled_tasks set execution_time = now() where task_name = 'begin-erasure' and task_instance = ?",
            id);
    return id;
  }

  private String inTheMiddleOf(UUID owner) {
    return database(Service.CUSTOMER)
        .text("select id from customer where owner_id = ? order by id offset 300 limit 1", owner);
  }

  private Database database(Service service) {
    return databases.get(service);
  }
}
