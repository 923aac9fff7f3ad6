package io.kehu.customer.erasure;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.erasure.ErasureFixtures.ALL;
import static io.kehu.customer.erasure.ErasureFixtures.ONE;
import static io.kehu.customer.erasure.ErasureFixtures.PATIENCE;
import static io.kehu.customer.erasure.ErasureFixtures.asked;
import static io.kehu.customer.erasure.ErasureFixtures.awaitHere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.kehu.customer.FromOthers;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.privacy.Leftovers;
import io.kehu.testing.privacy.TopicLeftovers;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErasureIT {

  private final TestClock clock;
  private final Jdbi jdbi;

  ErasureIT(TestClock clock, Jdbi jdbi) {
    this.clock = clock;
    this.jdbi = jdbi;
  }

  @Test
  void nothingIsLeftOfAPersonAnywhere() {
    Person person = new Person();
    try (EventSender sender = EventSender.open()) {
      sender.send(
          FromOthers.order(person.id, "2026-01-01T00:00:00Z", 1, "1.00"),
          FromOthers.ticketOpened(UUID.randomUUID(), person.id),
          FromOthers.risk(person.id, "HIGH"));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            get(ADMIN, "/v1/customers/{id}/timeline", person.id)
                .body("items.kind", hasItems("TICKET_OPENED", "COMMITMENT_MADE")));
    String number = get(ADMIN, "/v1/customers/{id}", person.id).extract().path("number");
    assertThat(Leftovers.ofApplication().of(person.words())).isNotEmpty();

    String erasure = forced(person.id);
    clock.advance(Duration.ofDays(8));

    awaitHere(erasure);
    assertThat(Leftovers.ofApplication().of(person.words())).isEmpty();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(TopicLeftovers.of(person.words(), "crm.customer", "crm.team")).isEmpty());
    get(ADMIN, "/v1/customers/{id}", person.id)
        .statusCode(410)
        .body("code", equalTo("customer-erased"));
    get(ADMIN, "/v1/contacts/{id}", person.contact).statusCode(404);
    get(ADMIN, ONE + "/certificate", erasure)
        .statusCode(200)
        .body("number", equalTo(number))
        .body("complete", equalTo(false))
        .body("pending", not(hasItem("customer-service")))
        .body(
            "parts[0].tables.table",
            hasItems("customer", "contact", "communication", "audit_event", "outbox_event"));
  }

  @Test
  void certificateIsCompleteWhenEveryServiceHasAnswered() {
    UUID customer = created();
    String erasure = asked(customer).statusCode(202).extract().path("id");
    clock.advance(Duration.ofDays(8));
    try (EventProbe probe = EventProbe.fromStart("crm.customer", "crm.privacy");
        EventSender sender = EventSender.open()) {
      assertThat(
              probe
                  .awaitEvent("crm.customer.erased.v1", e -> e.key().equals(customer.toString()))
                  .text("/erasureId"))
          .isEqualTo(erasure);
      probe.awaitEvent("crm.privacy.erased.v1", e -> e.text("/erasureId").equals(erasure));
      for (String service :
          List.of("sales-service", "service-desk", "loyalty-service", "analytics-service")) {
        sender.send(answer(erasure, customer, service));
      }
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> get(ADMIN, ONE, erasure).body("state", equalTo("DONE")));
    ADMIN
        .request()
        .header("Accept-Language", "zh-CN")
        .get(ONE + "/certificate.txt", erasure)
        .then()
        .statusCode(200)
        .body(containsString("删除证明"))
        .body(containsString("survey_answer：保留 7 条"));
    get(ADMIN, ONE + "/certificate.txt", erasure).body(containsString("CERTIFICATE OF ERASURE"));
  }

  @Test
  void lateNewsOfAnErasedCustomerLeaveNoRow() {
    UUID customer = created();
    String erasure = asked(customer).statusCode(202).extract().path("id");
    clock.advance(Duration.ofDays(8));
    awaitHere(erasure);

    int rows =
        jdbi.withHandle(db ->
            db.execute(
                "insert into overview_ticket (id, customer_id, open, version, updated_at) values (?, ?, true, 1, now())",
                UUID.randomUUID(),
                customer));

    assertThat(rows).isZero();
  }

  @Test
  void whoWasMergedIsErasedWithItsSurvivor() {
    Person losing = new Person();
    UUID survivor = created(ADMIN, Map.of("kind", "PERSON", "name", losing.word("survivor")));
    long version =
        ((Integer) get(ADMIN, "/v1/customers/{id}", losing.id).extract().path("version"))
            .longValue();
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("losingId", losing.id, "losingVersion", version))
        .post("/v1/customers/{id}/merges", survivor)
        .then()
        .statusCode(201);

    String erasure = asked(survivor).statusCode(202).extract().path("id");
    clock.advance(Duration.ofDays(8));

    awaitHere(erasure);
    assertThat(Leftovers.ofApplication().of(losing.words())).isEmpty();
    for (UUID gone : List.of(survivor, losing.id)) {
      get(ADMIN, "/v1/customers/{id}", gone)
          .statusCode(410)
          .body("code", equalTo("customer-erased"));
    }
    get(ADMIN, ONE + "/certificate", erasure)
        .body("parts.subjectId", hasItems(survivor.toString(), losing.id.toString()));
    UUID other = created();
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("losingId", survivor, "losingVersion", 0))
        .post("/v1/customers/{id}/merges", other)
        .then()
        .statusCode(410);
  }

  @Test
  void openOrderSpeaksAgainstItUnlessSomebodySaysWhy() {
    UUID customer = created();
    try (EventSender sender = EventSender.open()) {
      sender.send(FromOthers.order(customer, "2026-01-01T00:00:00Z", 1, "1.00"));
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(timelineOf(customer)).isPositive());

    asked(customer)
        .statusCode(409)
        .body("code", equalTo("erasure-held"))
        .body("holds", contains("OPEN_ORDERS"));

    forced(customer);
    asked(customer).statusCode(409);
  }

  @Test
  void erasureIsCalledOffBeforeItBegins() {
    UUID customer = created();
    String erasure =
        asked(customer).statusCode(202).body("state", equalTo("SCHEDULED")).extract().path("id");
    ADMIN.request().put(ONE + "/cancellation", erasure).then().statusCode(428);
    cancelled(erasure).statusCode(200).body("state", equalTo("CANCELLED"));
    cancelled(erasure).statusCode(412);

    clock.advance(Duration.ofDays(8));

    asked(customer).statusCode(202);
    get(ADMIN, "/v1/customers/{id}", customer).statusCode(200);
  }

  @Test
  void erasureBeginsAtOnceWhereItIsAskedFor() {
    UUID customer = created();

    String erasure =
        post(
                ADMIN,
                ALL,
                Map.of("customerId", customer, "ground", "LEGAL_DUTY", "atOnce", true),
                new Object[0])
            .statusCode(202)
            .extract()
            .path("id");

    awaitHere(erasure);
    get(ADMIN, "/v1/customers/{id}", customer).statusCode(410);
  }

  @Test
  void contactIsErasedAlone() {
    Person person = new Person();
    assertThat(person.contactWords()).hasSizeGreaterThan(6);
    String erasure =
        post(ADMIN, ALL, Map.of("contactId", person.contact, "ground", "OBJECTION"), new Object[0])
            .statusCode(202)
            .extract()
            .path("id");

    clock.advance(Duration.ofDays(8));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> get(ADMIN, ONE, erasure).body("state", equalTo("DONE")));
    assertThat(Leftovers.ofApplication().of(person.contactWords())).isEmpty();
    get(ADMIN, "/v1/customers/{id}", person.id).statusCode(200);
  }

  @Test
  void onlyAdministratorsErase() {
    UUID customer = created();
    post(
            Tokens.role("executive"),
            ALL,
            Map.of("customerId", customer, "ground", "OBJECTION"),
            new Object[0])
        .statusCode(403);
    post(ADMIN, ALL, Map.of("ground", "OBJECTION"), new Object[0]).statusCode(400);
    post(ADMIN, ALL, Map.of("customerId", UUID.randomUUID(), "ground", "OBJECTION"), new Object[0])
        .statusCode(404);
  }

  private static String forced(UUID customer) {
    return post(
            ADMIN,
            ALL,
            Map.of(
                "customerId", customer,
                "ground", "CONSENT_WITHDRAWN",
                "note", "A note about somebody",
                "forceReason", "The court says so"),
            new Object[0])
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static ValidatableResponse cancelled(String erasure) {
    return ADMIN.request().header("If-Match", "\"0\"").put(ONE + "/cancellation", erasure).then();
  }

  private static TestEvent answer(String erasure, UUID customer, String service) {
    return TestEvent.of(
            "crm.privacy.erased.v1",
            customer,
            Map.of(
                "erasureId",
                erasure,
                "kind",
                "customer",
                "subjectId",
                customer,
                "service",
                service,
                "finishedAt",
                "2026-07-01T00:00:00Z",
                "tables",
                List.of(
                    Map.of(
                        "table",
                        "survey_answer",
                        "outcome",
                        "KEPT",
                        "rows",
                        7,
                        "ground",
                        "NAMES_NOBODY"))))
        .source(service);
  }

  private int timelineOf(UUID customer) {
    return jdbi.withHandle(db ->
        db.createQuery("select count(*) from timeline_entry where customer_id = ?")
            .bind(0, customer)
            .mapTo(Integer.class)
            .one());
  }
}
