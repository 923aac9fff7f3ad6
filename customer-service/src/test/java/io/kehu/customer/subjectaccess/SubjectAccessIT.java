package io.kehu.customer.subjectaccess;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.encounter.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.kehu.customer.erasure.Person;
import io.kehu.customer.profile.ProfileFixtures;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class SubjectAccessIT {
  private static final String ALL = "/v1/subject-access-requests";
  private static final String ONE = ALL + "/{id}";
  private static final String PART = "/v1/personal-data/{id}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Token READER = Tokens.integrator("privacy:read");

  private final TestClock clock;
  private final AccessService service;
  private final Jdbi jdbi;

  SubjectAccessIT(TestClock clock, AccessService service, Jdbi jdbi) {
    this.clock = clock;
    this.service = service;
    this.jdbi = jdbi;
  }

  @Test
  void nothingIsReadBeforeTheIdentityIsCheckedAndAllAfterwards() {
    Person person = new Person();
    String request = asked(Map.of("customerId", person.id, "askedBy", "By letter"));
    get(ADMIN, PART, request).statusCode(404).body("code", equalTo("access-not-open"));

    identified(request, "\"0\"")
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("allowedActions", hasItems("IDENTIFY", "EXTEND", "REFUSE"))
        .body("allowedActions", not(hasItem("ANSWER")));

    String shown = awaitPart(request);
    assertThat(shown).contains(person.shown());
    assertThat(shown.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            get(ADMIN, ONE, request)
                .body("parts", hasSize(5))
                .body("parts[1].service", equalTo("customer-service"))
                .body("parts[1].path", equalTo("/api/customer/v1/personal-data/" + request))
                .body("parts[1].tables.table", hasItems("customer", "contact", "commitment"))
                .body("parts[0].rows", equalTo(0)));
    assertThat(askers(person.id)).containsOnly("admin");
    get(Tokens.role("executive"), PART, request).statusCode(403);
    get(ADMIN, ONE + "/history", request).body("items.action", contains("identified", "recorded"));
  }

  @Test
  void contactsDataIsShownAlone() {
    Person person = new Person();
    String request = asked(Map.of("contactId", person.contact, "askedBy", "By mail"));
    identified(request, "\"0\"").statusCode(200);

    assertThat(awaitPart(request)).contains(person.contactWords()).doesNotContain("\"commitment\"");
  }

  @Test
  void specialValuesAreOpenedForThoseWhoMaySeeThemAndNamedForOthers() {
    UUID person = created(ADMIN, Map.of("kind", "PERSON", "name", "佟" + UUID.randomUUID()));
    ProfileFixtures.put(ADMIN, person, "LIFE", "\"0\"", Map.of("health", "Zq-asthma"))
        .statusCode(200);
    String request = asked(Map.of("customerId", person, "askedBy", "By mail"));
    identified(request, "\"0\"").statusCode(200);

    assertThat(awaitPart(request)).contains("\"special\":{\"health\":\"Zq-asthma\"}");
    assertThat(get(READER, PART, request).extract().asString())
        .contains("\"sealed\":[\"health\"]")
        .doesNotContain("asthma");
    get(ADMIN, "/v1/customers/{id}/profile/LIFE/history", person)
        .body("items.action", hasItem("special-read"));
  }

  @Test
  void answerWaitsForEveryServiceAndClosesTheParts() {
    UUID customer = created();
    String request = asked(Map.of("customerId", customer, "askedBy", "By mail"));
    put(ADMIN, ONE + "/answer", "\"0\"", Map.of("handedOver", "POST"), request)
        .statusCode(409)
        .body("code", equalTo("access-request-wrong-state"));
    identified(request, "\"0\"").statusCode(200);
    awaitPart(request);
    answered(request, "\"1\"").statusCode(409).body("code", equalTo("access-request-incomplete"));
    try (EventSender sender = EventSender.open()) {
      for (String other :
          List.of("sales-service", "service-desk", "loyalty-service", "analytics-service")) {
        sender.send(prepared(request, other));
      }
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            get(ADMIN, ONE, request)
                .body("parts.findAll { it.preparedAt == null }", empty())
                .body("allowedActions", hasItem("ANSWER")));

    ADMIN
        .request()
        .header("Accept-Language", "zh-CN")
        .get(ONE + "/index.txt", request)
        .then()
        .statusCode(200)
        .body(containsString("个人信息"))
        .body(containsString("sales_order：7"));
    get(ADMIN, ONE + "/index.txt", request).body(containsString("WHAT WE HOLD OF CUSTOMER"));
    put(ADMIN, ONE + "/answer", null, Map.of("handedOver", "POST"), request).statusCode(428);
    answered(request, "\"0\"").statusCode(412);
    answered(request, "\"1\"").statusCode(200).body("state", equalTo("ANSWERED"));
    clock.advance(Duration.ofDays(40));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> get(ADMIN, PART, request).statusCode(410).body("code", equalTo("access-closed")));
  }

  @Test
  void refusalClosesThePartsAtOnce() {
    String request = asked(Map.of("customerId", created(), "askedBy", "Somebody"));
    identified(request, "\"0\"").statusCode(200);
    awaitPart(request);

    put(ADMIN, ONE + "/refusal", "\"1\"", Map.of("reason", "Asked daily"), request)
        .statusCode(200)
        .body("state", equalTo("REFUSED"));

    await().atMost(PATIENCE).untilAsserted(() -> get(ADMIN, PART, request).statusCode(410));
    identified(request, "\"2\"").statusCode(409);
  }

  @Test
  void overdueRequestIsFoundAndToldOnceUntilItIsPutOff() {
    clock.stopAt(Instant.parse("2026-07-01T04:00:00Z"));
    UUID customer = created();
    String request =
        asked(Map.of("customerId", customer, "askedBy", "By mail", "receivedOn", "2026-05-31"));
    get(ADMIN, ONE, request).body("dueOn", equalTo("2026-06-30")).body("overdue", equalTo(true));
    get(ADMIN, ALL + "?overdue=true&customerId={id}", customer).body("items.id", contains(request));
    get(ADMIN, ALL + "?overdue=false&customerId={id}", customer).body("items", empty());

    try (EventProbe probe = EventProbe.fromNow("crm.privacy")) {
      assertThat(service.tellOverdue()).isPositive();
      assertThat(
              probe
                  .awaitEvent("crm.privacy.access-overdue.v1", e -> e.key().equals(request))
                  .text("/dueOn"))
          .isEqualTo("2026-06-30");
    }
    assertThat(service.tellOverdue()).isZero();

    put(ADMIN, ONE + "/extension", "\"0\"", Map.of("reason", "Many files"), request)
        .statusCode(200)
        .body("dueOn", equalTo("2026-08-30"))
        .body("overdue", equalTo(false));
    put(ADMIN, ONE + "/extension", "\"1\"", Map.of("reason", "More"), request)
        .statusCode(409)
        .body("code", equalTo("access-request-extended"));
  }

  @Test
  void whoWasMergedSinceIsStillShown() {
    Person losing = new Person();
    String request = asked(Map.of("customerId", losing.id, "askedBy", "By letter"));
    identified(request, "\"0\"").statusCode(200);
    awaitPart(request);
    UUID survivor = created(ADMIN, Map.of("kind", "PERSON", "name", "王" + UUID.randomUUID()));
    int version = get(ADMIN, "/v1/customers/{id}", losing.id).extract().path("version");
    ADMIN
        .request()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body(Map.of("losingId", losing.id, "losingVersion", version))
        .post("/v1/customers/{id}/merges", survivor)
        .then()
        .statusCode(201);

    assertThat(awaitPart(request)).contains(losing.shown());
  }

  @Test
  void wrongRequestsAreRefused() {
    UUID customer = created();
    Map<String, Object> body = Map.of("customerId", customer, "askedBy", "X");
    post(READER, ALL, body).statusCode(403);
    post(Tokens.role("executive"), ALL, body).statusCode(403);
    get(Tokens.role("sales-manager"), ALL).statusCode(403);
    post(ADMIN, ALL, Map.of("askedBy", "X")).statusCode(400);
    post(ADMIN, ALL, Map.of("customerId", customer)).statusCode(400);
    post(ADMIN, ALL, Map.of("customerId", UUID.randomUUID(), "askedBy", "X")).statusCode(404);
    post(ADMIN, ALL, Map.of("customerId", customer, "askedBy", "X", "receivedOn", "2199-01-01"))
        .statusCode(400);
    get(ADMIN, ONE, UUID.randomUUID()).statusCode(404);
  }

  private static String asked(Map<String, ?> body) {
    return post(ADMIN, ALL, body)
        .statusCode(201)
        .body("state", equalTo("RECEIVED"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse identified(String request, String ifMatch) {
    return put(ADMIN, ONE + "/identity", ifMatch, Map.of("check", "ID_DOCUMENT"), request);
  }

  private static ValidatableResponse answered(String request, String ifMatch) {
    return put(ADMIN, ONE + "/answer", ifMatch, Map.of("handedOver", "POST"), request);
  }

  /// This service's own part: the request comes back by event.
  private static String awaitPart(String request) {
    await().atMost(PATIENCE).untilAsserted(() -> get(ADMIN, PART, request).statusCode(200));
    return get(ADMIN, PART, request).extract().asString();
  }

  private static TestEvent prepared(String request, String service) {
    return TestEvent.of(
            "crm.privacy.access-prepared.v1",
            UUID.fromString(request),
            Map.of(
                "requestId",
                request,
                "service",
                service,
                "preparedAt",
                "2026-07-01T00:00:00Z",
                "tables",
                List.of(Map.of("table", "sales_order", "rows", 7))))
        .source(service);
  }

  private List<String> askers(UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select actor from audit_event where kind = 'personal-data' and record_id = ?")
            .bind(0, subject)
            .mapTo(String.class)
            .list());
  }
}
