package io.kehu.customer.commitment;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.encounter.Requests.contact;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.patch;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.encounter.Requests.put;
import static io.kehu.customer.encounter.Requests.span;
import static io.kehu.customer.encounter.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CommitmentResourceIT {
  private static final String OF_CUSTOMER = "/v1/customers/{id}/commitments";
  private static final String ONE = "/v1/commitments/{id}";

  private final CommitmentService service;
  private final TestClock clock;

  CommitmentResourceIT(CommitmentService service, TestClock clock) {
    this.service = service;
    this.clock = clock;
  }

  @Test
  void promiseOfEitherSideIsKeptAndTold() {
    UUID customer = created();
    String contact = contact(ADMIN, customer, "ORDINARY");
    try (EventProbe probe = EventProbe.fromNow("crm.commitment")) {
      Map<String, Object> body = with(aPromise(), "side", "CUSTOMER");
      body.put("by", Map.of("contactId", contact));
      body.put("dueOn", "2199-06-01");
      String id = post(ADMIN, OF_CUSTOMER, body, customer).statusCode(201).extract().path("id");
      patch(ADMIN, ONE, "\"0\"", Map.of("dueOn", "2199-07-01"), id)
          .statusCode(200)
          .body("by.contactId", equalTo(contact))
          .body("overdue", equalTo(false));
      close(id, "\"1\"", "BROKEN").statusCode(200).body("status", equalTo("BROKEN"));
      patch(ADMIN, ONE, "\"2\"", Map.of("what", "x"), id)
          .statusCode(409)
          .body("code", equalTo("commitment-closed"));
      close(id, "\"2\"", "KEPT").statusCode(200).body("note", equalTo("Said so"));
      close(id, "\"3\"", "WITHDRAWN").statusCode(409);

      probe.awaitEvent("crm.commitment.kept.v1", e -> e.key().equals(customer.toString()));
      List<ObservedEvent> told = probe.eventsUpToNow(e -> e.key().equals(customer.toString()));
      assertThat(told)
          .extracting(ObservedEvent::type)
          .containsExactly(
              "crm.commitment.made.v1",
              "crm.commitment.changed.v1",
              "crm.commitment.broken.v1",
              "crm.commitment.kept.v1");
      assertThat(told.toString()).doesNotContain("备件");
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, "/v1/customers/{id}/timeline?type=COMMITMENT", customer)
                .body("items.kind", hasItem("COMMITMENT_KEPT")));
  }

  @Test
  void overdueIsToldOnceForEachDueDayByHoweverManyInstances() throws Exception {
    UUID customer = created();
    try (EventProbe probe = EventProbe.fromNow("crm.commitment")) {
      clock.stopAt(Instant.parse("2026-07-01T00:00:00Z"));
      String id =
          post(ADMIN, OF_CUSTOMER, aPromise(), customer).statusCode(201).extract().path("id");
      clock.stopAt(Instant.parse("2026-07-10T15:59:59Z"));
      tellFromManyInstances();
      get(ADMIN, ONE, id).body("overdue", equalTo(false));

      // The company's day ends at 16:00 UTC.
      clock.stopAt(Instant.parse("2026-07-10T16:00:00Z"));
      tellFromManyInstances();
      tellFromManyInstances();
      get(ADMIN, ONE, id).body("overdue", equalTo(true));
      get(ADMIN, OF_CUSTOMER + "?overdue=true", customer).body("items.id", contains(id));
      get(ADMIN, OF_CUSTOMER + "?overdue=false", customer).body("items", empty());

      patch(ADMIN, ONE, "\"0\"", Map.of("dueOn", "2026-07-12"), id).statusCode(200);
      tellFromManyInstances();
      clock.stopAt(Instant.parse("2026-07-13T01:00:00Z"));
      tellFromManyInstances();
      close(id, "\"1\"", "KEPT").statusCode(200);
      tellFromManyInstances();

      probe.awaitEvent("crm.commitment.kept.v1", e -> e.key().equals(customer.toString()));
      assertThat(
              probe.eventsUpToNow(e ->
                  e.key().equals(customer.toString())
                      && e.type().equals("crm.commitment.overdue.v1")))
          .extracting(e -> e.text("/commitment/dueOn"))
          .containsExactly("2026-07-10", "2026-07-12");
    }
  }

  @Test
  void whereItWasMadeMustBeOfTheSameCustomer() {
    UUID customer = created();
    String call =
        post(
                ADMIN,
                "/v1/customers/{id}/communications",
                Map.of(
                    "channel",
                    "PHONE",
                    "direction",
                    "INBOUND",
                    "topic",
                    "Order",
                    "actual",
                    span("2026-07-01T02:00:00Z", "2026-07-01T02:10:00Z")),
                customer)
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> body =
        with(aPromise(), "madeIn", Map.of("type", "COMMUNICATION", "id", call));

    post(ADMIN, OF_CUSTOMER, body, customer).statusCode(201).body("madeIn.id", equalTo(call));
    post(ADMIN, OF_CUSTOMER, body, created())
        .statusCode(422)
        .body("code", equalTo("commitment-link-unknown"));
  }

  @Test
  void userPromisesForUsAndContactForTheCustomer() {
    UUID customer = created();
    String contact = contact(ADMIN, customer, "ORDINARY");

    post(ADMIN, OF_CUSTOMER, with(aPromise(), "by", Map.of("contactId", contact)), customer)
        .statusCode(400)
        .body("errors.code", contains("on-their-side"));
    post(ADMIN, OF_CUSTOMER, Map.of("side", "US"), customer)
        .statusCode(400)
        .body("errors.pointer", contains("/dueOn", "/what"));
  }

  @Test
  void commitmentIsSeenByWhoeverSeesTheCustomer() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    UUID hidden = created(ADMIN, west);
    String id = post(ADMIN, OF_CUSTOMER, aPromise(), hidden).statusCode(201).extract().path("id");
    UUID pool = created();
    String ofPool = post(ADMIN, OF_CUSTOMER, aPromise(), pool).statusCode(201).extract().path("id");

    get(Tokens.user("wang.fang"), ONE, id).statusCode(404);
    get(Tokens.user("wang.fang"), "/v1/commitments?team=sales-west").body("items", empty());
    put(Tokens.user("wang.fang"), ONE + "/outcome", "\"0\"", Map.of("status", "KEPT"), ofPool)
        .statusCode(403);
    put(ADMIN, ONE + "/outcome", null, Map.of("status", "KEPT"), id).statusCode(428);
    get(Tokens.user("tom.baker"), "/v1/commitments?team=sales-west").body("items.id", hasItem(id));
  }

  private void tellFromManyInstances() throws Exception {
    try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
      List<Callable<Integer>> looks =
          IntStream.range(0, 6).<Callable<Integer>>mapToObj(_ -> service::tellOverdue).toList();
      for (var look : instances.invokeAll(looks)) {
        look.get();
      }
    }
  }

  private static Map<String, Object> aPromise() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("side", "US");
    body.put("what", "备件寄出");
    body.put("dueOn", "2026-07-10");
    return body;
  }

  private static io.restassured.response.ValidatableResponse close(
      String id, String ifMatch, String status) {
    return put(ADMIN, ONE + "/outcome", ifMatch, Map.of("status", status, "note", "Said so"), id);
  }
}
