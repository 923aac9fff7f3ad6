package io.kehu.customer.calllist;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.patch;
import static io.kehu.customer.encounter.Requests.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CallListIT {
  private static final String LISTS = "/v1/call-lists";
  private static final String ONE = LISTS + "/{id}";
  private static final String CLAIMS = ONE + "/claims";
  private static final String ATTEMPTS = "/v1/call-list-entries/{id}/attempts";
  private static final Token AGENT = Tokens.user("liu.yang");

  private final TestClock clock;

  CallListIT(TestClock clock) {
    this.clock = clock;
  }

  @Test
  void whoRefusedIsSkippedAndCounted() {
    List<UUID> all =
        List.of(
            callable(null),
            callable("GRANTED"),
            callable("REFUSED"),
            callable("WITHDRAWN"),
            created());

    String service = list("SERVICE", all);
    get(ADMIN, ONE, service)
        .statusCode(200)
        .body("progress.total", equalTo(5))
        .body("progress.waiting", equalTo(2))
        .body("progress.skipped.REFUSED", equalTo(2))
        .body("progress.skipped.NO_PHONE", equalTo(1));
    get(ADMIN, ONE, list("MARKETING", all))
        .body("progress.waiting", equalTo(1))
        .body("progress.skipped.NO_CONSENT", equalTo(1))
        .body("progress.skipped.REFUSED", equalTo(2));
    get(ADMIN, ONE + "/entries?status=SKIPPED", service).body("items", hasSize(3));
  }

  @Test
  void agentsAtOnceNeverGetTheSameEntry() throws Exception {
    List<UUID> customers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      customers.add(callable(null));
    }
    String list = list("SERVICE", customers);
    List<Callable<List<String>>> agents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Token agent = Tokens.role("call-centre-agent").subject(UUID.randomUUID());
      agents.add(() -> workUntilNobodyIsLeft(agent, list));
    }

    List<String> called = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(agents.size())) {
      for (var done : threads.invokeAll(agents)) {
        called.addAll(done.get());
      }
    }

    assertThat(called).hasSize(40).doesNotHaveDuplicates();
    get(ADMIN, ONE, list)
        .body("progress.done.REACHED", equalTo(40))
        .body("progress.waiting", equalTo(0))
        .body("progress.claimed", equalTo(0))
        .body("progress.attempts", equalTo(40));
  }

  @Test
  void oneAgentHasOneEntryInHandEvenAfterADoubleClick() throws Exception {
    String list = list("SERVICE", List.of(callable(null), callable(null), callable(null)));
    Callable<String> click = () -> claim(AGENT, list);

    List<String> got = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(click, click, click, click))) {
        got.add(done.get());
      }
    }

    assertThat(got).hasSize(4).containsOnly(got.getFirst());
  }

  @Test
  void entryGoesToAnotherAgentWhenTheLeaseEnds() {
    clock.stopAt(clock.instant());
    String list = list("SERVICE", List.of(callable(null)));
    Token other = Tokens.user("sara.jones");
    String entry = claim(AGENT, list);

    assertThat(claim(other, list)).isNull();
    clock.advance(Duration.ofMinutes(16));
    assertThat(claim(other, list)).isEqualTo(entry);

    code(AGENT, entry, Map.of("result", "REACHED"))
        .statusCode(409)
        .body("code", equalTo("call-list-entry-not-yours"));
    code(other, entry, Map.of("result", "REACHED")).statusCode(201).body("attempt", equalTo(1));
    code(other, entry, Map.of("result", "REACHED")).statusCode(409);
  }

  @Test
  void nobodyAnsweredThreeTimesIsEnough() {
    clock.stopAt(clock.instant());
    String list = list("SERVICE", List.of(callable(null)));
    for (int i = 1; i <= 3; i++) {
      String entry = claim(AGENT, list);
      code(AGENT, entry, Map.of("result", "NO_ANSWER")).statusCode(201);
      assertThat(claim(AGENT, list)).isNull();
      clock.advance(Duration.ofHours(2));
    }

    assertThat(claim(AGENT, list)).isNull();
    get(ADMIN, ONE, list).body("progress.done.NO_ANSWER", equalTo(1));
  }

  @Test
  void callIsRepeatedAtTheTimeAskedForAndTold() {
    clock.stopAt(clock.instant());
    UUID customer = callable(null);
    String list = list("SERVICE", List.of(customer));
    String entry = claim(AGENT, list);
    String later = clock.instant().plus(Duration.ofDays(2)).toString();

    code(AGENT, entry, Map.of("result", "CALL_BACK_AT"))
        .statusCode(422)
        .body("code", equalTo("call-list-call-back-time"));
    try (EventProbe probe = EventProbe.fromNow("crm.call-list")) {
      code(AGENT, entry, Map.of("result", "CALL_BACK_AT", "callBackAt", later, "note", "开会"))
          .statusCode(201);
      var told =
          probe.awaitEvent(CallListEvent.Attempted.TYPE, e -> e.text("/entryId").equals(entry));
      assertThat(told.key()).isEqualTo(customer.toString());
      assertThat(told.toString()).doesNotContain("开会");
    }
    assertThat(claim(AGENT, list)).isNull();
    clock.advance(Duration.ofDays(2));
    assertThat(claim(AGENT, list)).isEqualTo(entry);
    get(AGENT, ATTEMPTS, entry).body("items.note", contains("开会"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(ADMIN, "/v1/customers/{id}/timeline?type=CALL", customer)
                .body("items.kind", hasItem("CALL_MADE")));
  }

  @Test
  void consentWithdrawnAfterTheListWasMadeCounts() {
    UUID customer = callable("GRANTED");
    String list = list("MARKETING", List.of(customer));
    patch(ADMIN, "/v1/customers/{id}", "\"0\"", phone("WITHDRAWN"), customer).statusCode(200);

    assertThat(claim(AGENT, list)).isNull();

    get(ADMIN, ONE, list).body("progress.skipped.REFUSED", equalTo(1));
  }

  @Test
  void contactsAndFiltersChooseToo() {
    String tag = unique();
    Map<String, Object> tagged = aValidCustomer("tags", List.of(tag));
    tagged.putAll(phone(null));
    UUID byFilter = created(ADMIN, tagged);
    Map<String, Object> contact = new LinkedHashMap<>(phone(null));
    contact.put("name", "吴建国");
    String byId =
        post(ADMIN, "/v1/customers/{id}/contacts", contact, created())
            .statusCode(201)
            .extract()
            .path("id");

    String list =
        post(
                ADMIN,
                LISTS,
                Map.of(
                    "name",
                    "Both",
                    "purpose",
                    "SERVICE",
                    "contactIds",
                    List.of(byId),
                    "customers",
                    Map.of("tag", tag)))
            .statusCode(201)
            .body("progress.waiting", equalTo(2))
            .extract()
            .path("id");
    get(ADMIN, ONE + "/entries", list)
        .body("items.contactId", hasItem(byId))
        .body("items.customerId", hasItem(byFilter.toString()));
    post(ADMIN, LISTS, Map.of("name", "Nobody", "purpose", "SERVICE"))
        .statusCode(422)
        .body("code", equalTo("call-list-empty-selection"));
  }

  @Test
  void hiddenCustomersAreNeitherChosenNorClaimed() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    west.putAll(phone(null));
    UUID hidden = created(ADMIN, west);
    Token east = Tokens.role("sales-manager").team("sales-east");

    post(east, LISTS, Map.of("name", "West", "purpose", "SERVICE", "customerIds", List.of(hidden)))
        .statusCode(422);
    String list = list("SERVICE", List.of(hidden));
    assertThat(claim(east, list)).isNull();
    get(east, ONE + "/entries", list).body("items", hasSize(0));
    String entry = claim(AGENT, list);
    get(east, ATTEMPTS, entry).statusCode(404);
    code(east, entry, Map.of("result", "REACHED")).statusCode(404);
  }

  @Test
  void closedListIsNotWorked() {
    String list = list("SERVICE", List.of(callable(null)));
    AGENT.request().put(ONE + "/closure", list).then().statusCode(403);
    ADMIN.request().put(ONE + "/closure", list).then().statusCode(428);
    ADMIN
        .request()
        .header("If-Match", "\"0\"")
        .put(ONE + "/closure", list)
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));

    AGENT
        .request()
        .post(CLAIMS, list)
        .then()
        .statusCode(409)
        .body("code", equalTo("call-list-closed"));
  }

  private List<String> workUntilNobodyIsLeft(Token agent, String list) {
    List<String> called = new ArrayList<>();
    for (String entry = claim(agent, list); entry != null; entry = claim(agent, list)) {
      code(agent, entry, Map.of("result", "REACHED")).statusCode(201);
      called.add(entry);
    }
    return called;
  }

  private static @Nullable String claim(Token agent, String list) {
    return agent.request().post(CLAIMS, list).then().statusCode(200).extract().path("entry.id");
  }

  private static ValidatableResponse code(Token agent, String entry, Map<String, ?> body) {
    return post(agent, ATTEMPTS, body, entry);
  }

  private static UUID callable(@Nullable String consent) {
    Map<String, Object> body = aValidCustomer();
    body.putAll(phone(consent));
    return created(ADMIN, body);
  }

  private static Map<String, Object> phone(@Nullable String consent) {
    List<Map<String, Object>> consents = new ArrayList<>();
    if (consent != null) {
      for (String purpose : List.of("SERVICE", "MARKETING")) {
        consents.add(
            Map.of(
                "purpose",
                purpose,
                "state",
                consent,
                "evidence",
                "Said so",
                "at",
                "2026-01-01T00:00:00Z"));
      }
    }
    return Map.of(
        "channels",
        Map.of(
            "phones",
            List.of(Map.of("type", "MOBILE", "number", uniquePhone(), "consents", consents))));
  }

  private static String list(String purpose, List<UUID> customers) {
    return post(
            ADMIN,
            LISTS,
            Map.of("name", "List " + unique(), "purpose", purpose, "customerIds", customers))
        .statusCode(201)
        .extract()
        .path("id");
  }
}
