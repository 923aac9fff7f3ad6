package io.kehu.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.encounter.Requests.span;
import static io.kehu.customer.plan.Plans.aValidPlan;
import static io.kehu.customer.plan.Plans.acted;
import static io.kehu.customer.plan.Plans.anAction;
import static io.kehu.customer.plan.Plans.drafted;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.customer.credit.CreditFixtures;
import io.kehu.customer.encounter.Requests;
import io.kehu.customer.team.TeamFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An action is listed exactly if its request is not refused: for each role, whosever the customer is, in each state.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class AllowedActionsIT {
  private static final Set<Integer> REFUSALS = Set.of(403, 404, 409);
  private static final String PATCH = "PATCH";
  private static final String POST = "POST";
  private static final String PUT = "PUT";
  private static final String DELETE = "DELETE";

  private static final Map<String, Object> SPAN =
      span("2026-07-02T02:00:00Z", "2026-07-02T03:00:00Z");

  private static final List<Attempt> ON_CUSTOMERS =
      List.of(
          new Attempt("EDIT", PATCH, "", Map.of("region", "华东")),
          new Attempt("MOVE_CLASS", POST, "/class-changes", Map.of("to", "TARGET", "reason", "x")),
          new Attempt("EDIT_PROFILE", PUT, "/profile/TRAITS", Map.of()),
          new Attempt("VERIFY_PROFILE", PUT, "/profile/TRAITS/verification", Map.of()),
          new Attempt(
              "ADD_CONTACT", POST, "/contacts", Map.of("name", "吴建国", "standing", "ORDINARY")),
          new Attempt("ADD_COMMUNICATION", POST, "/communications", aCommunication()),
          new Attempt("ADD_VISIT", POST, "/visits", aVisit()),
          new Attempt("ADD_COMMITMENT", POST, "/commitments", aPromise()),
          new Attempt("ADD_PLAN", POST, "/account-plans", aValidPlan(2030)),
          new Attempt("ADD_STATEMENT", POST, "/statements", aStatement()),
          new Attempt("ASSESS_CREDIT", POST, "/credit-assessments", Map.of()),
          new Attempt("SET_CREDIT_LIMIT", PUT, "/credit-limit", aLimit()),
          new Attempt("JUDGE", PUT, "/judgement", Map.of("influential", false)),
          new Attempt("CLAIM", POST, "/claims", null),
          new Attempt("ASSIGN", PUT, "/owner", Map.of("note", "x")));

  /// Whose a customer is, seen from the caller.
  private enum Belonging {
    OWN,
    TEAM,
    OTHER,
    POOL
  }

  /// @param code of the action that it tries
  /// @param below the record's address
  private record Attempt(String code, String verb, String below, Object body) {
    /// Whether the customer is another one's afterwards.
    boolean movesCustomer() {
      return code.equals("CLAIM") || code.equals("ASSIGN");
    }

    Response on(Token who, String address) {
      var request = who.request().header("If-Match", "*");
      if (body != null) {
        request
            .contentType(verb.equals(PATCH) ? "application/merge-patch+json" : "application/json")
            .body(body);
      }
      return request.request(verb, address + below);
    }
  }

  @BeforeEach
  void teams() {
    TeamFixtures.salesTeams();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executive",
        "analyst",
        "sales-manager",
        "sales-rep",
        "service-supervisor",
        "service-agent",
        "call-centre-agent",
        "marketer",
        "administrator"
      })
  void customersListWhatTheirReaderMayDo(String role) {
    for (Belonging belonging : Belonging.values()) {
      Token who = Tokens.role(role).subject(UUID.randomUUID()).team("sales-east");
      String theirs = customer(who, belonging);
      assertThat(allowed(who, theirs + "/overview")).isEqualTo(allowed(who, theirs));
      assertThat(ON_CUSTOMERS)
          .extracting(Attempt::code)
          .containsAll(without(List.of("MERGE", "SET_TIER"), allowed(who, theirs)));
      for (Attempt attempt : ON_CUSTOMERS) {
        String address = attempt.movesCustomer() ? customer(who, belonging) : theirs;
        List<String> allowed = allowed(who, address);

        assertThat(allowed.contains(attempt.code()))
            .as("%s of %s customers by %s", attempt.code(), belonging, role)
            .isNotEqualTo(isRefused(attempt, who, address));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Belonging.class)
  void whatHangsOnACustomerListsWhatItsStateLets(Belonging belonging) {
    Token who = Tokens.role("sales-rep").subject(UUID.randomUUID()).team("sales-east");
    for (Hanging hanging : hanging()) {
      for (Attempt attempt : hanging.attempts()) {
        String address = hanging.made().apply(customerOf(who, belonging));
        List<String> allowed = allowed(who, address);

        assertThat(allowed.contains(attempt.code()))
            .as("%s of %s, %s", attempt.code(), hanging.what(), belonging)
            .isNotEqualTo(isRefused(attempt, who, address));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROPOSED", "CONFIRMED", "ENDED"})
  void keyAccountsListWhatTheirStateLets(String status) {
    List<Attempt> attempts =
        List.of(
            new Attempt("CONFIRM", PUT, "/confirmation", Map.of()),
            new Attempt("REJECT", PUT, "/rejection", Map.of("reason", "x")),
            new Attempt("ASSIGN", PUT, "/manager", Map.of("managerId", UUID.randomUUID())),
            new Attempt("END", PUT, "/ending", Map.of("reason", "x")));
    for (String role : List.of("sales-manager", "sales-rep", "analyst", "marketer")) {
      for (Attempt attempt : attempts) {
        Token who = Tokens.role(role).subject(UUID.randomUUID()).team("sales-east");
        String address = keyAccount(customerOf(who, Belonging.OWN), status);
        List<String> allowed =
            who.request().get(address).then().statusCode(200).extract().path("allowedActions");

        assertThat(allowed.contains(attempt.code()))
            .as("%s of a %s one by %s", attempt.code(), status, role)
            .isNotEqualTo(isRefused(attempt, who, address));
      }
    }
  }

  /// A kind of record in some state, with all that can be tried on it.
  private record Hanging(String what, Function<UUID, String> made, List<Attempt> attempts) {}

  private static List<Hanging> hanging() {
    List<Attempt> contact =
        List.of(
            new Attempt("EDIT", PATCH, "", Map.of("position", "总工")),
            new Attempt("ASSESS", PUT, "/assessment", Map.of("judgement", "THINKING")),
            new Attempt("REMOVE", DELETE, "", null));
    List<Attempt> communication =
        List.of(
            new Attempt("EDIT", PATCH, "", Map.of("goal", unique())),
            new Attempt("CANCEL", PUT, "/cancellation", Map.of()),
            new Attempt("REMOVE", DELETE, "", null));
    List<Attempt> visit =
        List.of(
            new Attempt("EDIT", PATCH, "", Map.of("purpose", "新目的")),
            new Attempt("SCHEDULE", PUT, "/schedule", Map.of("planned", SPAN)),
            new Attempt("START", PUT, "/start", Map.of()),
            new Attempt("RECORD", PUT, "/record", aRecord()),
            new Attempt("FOLLOW_UP", PUT, "/follow-up", Map.of("note", "x")),
            new Attempt("CANCEL", PUT, "/cancellation", Map.of()));
    List<Attempt> commitment =
        List.of(
            new Attempt("EDIT", PATCH, "", Map.of("what", "另寄")),
            new Attempt("KEEP", PUT, "/outcome", Map.of("status", "KEPT")),
            new Attempt("BREAK", PUT, "/outcome", Map.of("status", "BROKEN")),
            new Attempt("WITHDRAW", PUT, "/outcome", Map.of("status", "WITHDRAWN")));
    List<Attempt> plan =
        List.of(
            new Attempt("EDIT", PATCH, "", Map.of("title", "新计划")),
            new Attempt("COPY", POST, "/copies", aValidPlan(2031)));
    List<Attempt> planAction =
        List.of(
            new Attempt("EDIT", PATCH, "", Map.of("what", "另一件事")),
            new Attempt("REMOVE", DELETE, "", null));
    return List.of(
        new Hanging("a contact", AllowedActionsIT::contact, contact),
        new Hanging("a planned communication", AllowedActionsIT::communication, communication),
        new Hanging(
            "a cancelled communication",
            id -> then(communication(id), "/cancellation", Map.of()),
            communication),
        new Hanging("a planned visit", AllowedActionsIT::visit, visit),
        new Hanging("a held visit", id -> then(visit(id), "/record", aRecord()), visit),
        new Hanging("a cancelled visit", id -> then(visit(id), "/cancellation", Map.of()), visit),
        new Hanging("an open commitment", AllowedActionsIT::commitment, commitment),
        new Hanging(
            "a broken commitment",
            id -> then(commitment(id), "/outcome", Map.of("status", "BROKEN")),
            commitment),
        new Hanging(
            "a kept commitment",
            id -> then(commitment(id), "/outcome", Map.of("status", "KEPT")),
            commitment),
        new Hanging("a draft", id -> plan(id, "DRAFT"), plan),
        new Hanging("a closed plan", id -> plan(id, "CLOSED"), plan),
        new Hanging("an action of a draft", id -> planAction(id, "DRAFT"), planAction),
        new Hanging("an action of a closed plan", id -> planAction(id, "CLOSED"), planAction));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DRAFT", "ACTIVE", "CLOSED", "DRAFT_BESIDE_ACTIVE"})
  void plansListTheMovesOfTheirState(String status) {
    List<Attempt> attempts =
        List.of(
            new Attempt("ACTIVATE", PUT, "/activation", null),
            new Attempt("CLOSE", PUT, "/closure", null),
            new Attempt("ADD_ACTION", POST, "/actions", anAction(UUID.randomUUID(), "2030-05-01")));
    for (Attempt attempt : attempts) {
      UUID customer = created();
      if (status.equals("DRAFT_BESIDE_ACTIVE")) {
        accountPlan(customer, "ACTIVE");
      }
      String id = accountPlan(customer, status.replace("_BESIDE_ACTIVE", ""));

      assertThat(allowed(ADMIN, "/v1/account-plans/" + id).contains(attempt.code()))
          .as("%s of a plan that is %s", attempt.code(), status)
          .isNotEqualTo(isRefused(attempt, ADMIN, "/v1/plans/" + id));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales-manager", "sales-rep", "marketer", "administrator"})
  void twoCustomersAreMergedAndPartedByWhoMay(String role) {
    Token who = Tokens.role(role).subject(UUID.randomUUID()).team("sales-east");
    for (Belonging belonging : Belonging.values()) {
      String survivor = customer(who, belonging);
      UUID losing = customerOf(who, belonging);
      Map<String, Object> both = Map.of("losingId", losing, "losingVersion", versionOf(losing));
      boolean listed = allowed(who, survivor).contains("MERGE");

      assertThat(listed)
          .as("of %s customers by %s", belonging, role)
          .isNotEqualTo(isRefused(new Attempt("MERGE", POST, "/merges", both), who, survivor));

      String merge = listed ? lastMerge(survivor) : merged(survivor, both);
      Attempt reversal = new Attempt("REVERSE", PUT, "/reversal", null);
      assertThat(allowed(who, merge).contains("REVERSE"))
          .as("of a merge of %s customers by %s", belonging, role)
          .isNotEqualTo(isRefused(reversal, who, merge));
    }
  }

  @Test
  void whatWasUndoneIsNotUndoneAgain() {
    UUID losing = created();
    Map<String, Object> both = Map.of("losingId", losing, "losingVersion", versionOf(losing));
    String merge = merged("/v1/customers/" + created(), both);
    assertThat(allowed(ADMIN, merge)).containsExactly("REVERSE");

    Requests.put(ADMIN, merge + "/reversal", "*", Map.of()).statusCode(200);

    assertThat(allowed(ADMIN, merge)).isEmpty();
  }

  @Test
  void segmentsListWhatTheirStateLets() {
    String address = "/v1/segments/" + unique();
    String code = address.substring("/v1/segments/".length());
    Requests.post(ADMIN, "/v1/segments", Map.of("code", code, "name", "名单", "kind", "STATIC"))
        .statusCode(201);
    assertThat(allowed(ADMIN, address)).containsExactly("EDIT", "ACTIVATE", "ARCHIVE");

    then(address, "/status", Map.of("status", "ACTIVE"));
    assertThat(allowed(ADMIN, address)).containsExactly("EDIT", "ARCHIVE", "CHANGE_MEMBERS");
    assertThat(allowed(Tokens.role("analyst"), address)).isEmpty();

    then(address, "/status", Map.of("status", "ARCHIVED"));
    assertThat(allowed(ADMIN, address)).containsExactly("EDIT", "ACTIVATE");
  }

  private static long versionOf(UUID customer) {
    return ADMIN.request().get("/v1/customers/{id}", customer).jsonPath().getLong("version");
  }

  private static String merged(String survivor, Map<String, ?> both) {
    int status = new Attempt("MERGE", POST, "/merges", both).on(ADMIN, survivor).statusCode();
    assertThat(status).isEqualTo(201);
    return lastMerge(survivor);
  }

  private static String lastMerge(String survivor) {
    String id = survivor.substring(survivor.lastIndexOf('/') + 1);
    List<String> ids =
        ADMIN
            .request()
            .get("/v1/merges?limit=200")
            .path("items.findAll { it.survivorId == '" + id + "' }.id");
    return "/v1/merges/" + ids.getFirst();
  }

  private static List<String> without(List<String> some, List<String> codes) {
    return codes.stream().filter(each -> !some.contains(each)).toList();
  }

  private static Map<String, Object> aStatement() {
    return Map.of(
        "kind", "YEAR",
        "from", "2024-01-01",
        "to", "2024-12-31",
        "currency", "CNY",
        "unit", "THOUSAND",
        "income", Map.of("revenue", "2000"));
  }

  private static Map<String, Object> aLimit() {
    return Map.of(
        "amount", Map.of("amount", "100.00", "currency", "CNY"),
        "validUntil", CreditFixtures.TODAY.plusYears(1).toString(),
        "reason", "x");
  }

  /// Nothing is allowed with what cannot be read.
  private static List<String> allowed(Token who, String address) {
    Response answer = who.request().get(address);
    return answer.statusCode() == 200 ? answer.path("allowedActions") : List.of();
  }

  private static boolean isRefused(Attempt attempt, Token who, String address) {
    int status = attempt.on(who, address).statusCode();
    assertThat(status).as(attempt + " at " + address).isIn(200, 201, 204, 403, 404, 409);
    return REFUSALS.contains(status);
  }

  private static String customer(Token who, Belonging belonging) {
    return "/v1/customers/" + customerOf(who, belonging);
  }

  private static UUID customerOf(Token who, Belonging belonging) {
    UUID id = created();
    Map<String, Object> owner =
        switch (belonging) {
          case OWN -> Map.of("ownerId", who.subject());
          case TEAM -> Map.of("ownerId", UUID.randomUUID(), "team", "sales-east");
          case OTHER -> Map.of("ownerId", UUID.randomUUID(), "team", "sales-west");
          case POOL -> Map.of();
        };
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(owner)
        .put("/v1/customers/{id}/owner", id)
        .then()
        .statusCode(200);
    return id;
  }

  private static String contact(UUID customer) {
    return "/v1/contacts/" + Requests.contact(ADMIN, customer, "ORDINARY");
  }

  private static String communication(UUID customer) {
    return made(customer, "communications", aCommunication());
  }

  private static String visit(UUID customer) {
    return made(customer, "visits", aVisit());
  }

  private static String commitment(UUID customer) {
    return made(customer, "commitments", aPromise());
  }

  private static String made(UUID customer, String kind, Map<String, Object> body) {
    String id =
        Requests.post(ADMIN, "/v1/customers/{id}/" + kind, body, customer)
            .statusCode(201)
            .extract()
            .path("id");
    return "/v1/" + kind + "/" + id;
  }

  private static String then(String address, String below, Map<String, ?> body) {
    Requests.put(ADMIN, address + below, "*", body).statusCode(200);
    return address;
  }

  private static String keyAccount(UUID customer, String status) {
    String id =
        Requests.post(ADMIN, "/v1/customers/{id}/key-accounts", Map.of("reason", "x"), customer)
            .statusCode(201)
            .extract()
            .path("id");
    String address = "/v1/key-accounts/" + id;
    if (!status.equals("PROPOSED")) {
      then(address, "/confirmation", Map.of());
    }
    return status.equals("ENDED") ? then(address, "/ending", Map.of("reason", "x")) : address;
  }

  private static String plan(UUID customer, String status) {
    return "/v1/account-plans/" + accountPlan(customer, status);
  }

  private static String planAction(UUID customer, String status) {
    String plan = accountPlan(customer, "DRAFT");
    String action = acted(plan, anAction(UUID.randomUUID(), "2030-05-01"));
    if (status.equals("CLOSED")) {
      move(plan, "closure");
    }
    return "/v1/plan-actions/" + action;
  }

  private static String accountPlan(UUID customer, String status) {
    String id = drafted("account", customer, aValidPlan(2030));
    if (!status.equals("DRAFT")) {
      move(id, "activation");
    }
    if (status.equals("CLOSED")) {
      move(id, "closure");
    }
    return id;
  }

  private static void move(String plan, String how) {
    ADMIN
        .request()
        .header("If-Match", "*")
        .put("/v1/plans/" + plan + "/" + how)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> aCommunication() {
    return Map.of("channel", "PHONE", "direction", "OUTBOUND", "topic", "备件", "planned", SPAN);
  }

  private static Map<String, Object> aVisit() {
    return Map.of("purpose", "交付后回访", "dueOn", "2026-07-02");
  }

  private static Map<String, Object> aRecord() {
    return Map.of("actual", SPAN);
  }

  private static Map<String, Object> aPromise() {
    return Map.of("side", "US", "what", "备件寄出", "dueOn", "2026-07-10");
  }
}
