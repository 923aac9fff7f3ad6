package io.kehu.servicedesk.survey;

import static io.kehu.servicedesk.TestDesk.AGENT;
import static io.kehu.servicedesk.TestDesk.aValidTicket;
import static io.kehu.servicedesk.TestDesk.closed;
import static io.kehu.servicedesk.TestDesk.id;
import static io.kehu.servicedesk.TestDesk.opened;
import static io.kehu.servicedesk.TestDesk.resolved;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class SurveyIT {
  private static final Map<String, Object> CONTENT =
      Map.of(
          "answers",
          List.of(
              Map.of("item", "OVERALL", "level", "SATISFIED"),
              Map.of("item", "ATTITUDE", "score", 90)));

  private final TestClock clock;

  SurveyIT(TestClock clock) {
    this.clock = clock;
  }

  @Test
  void whoseTicketIsClosedIsAskedOnceAndTheAnswerIsAnEvent() {
    UUID customer = UUID.randomUUID();
    try (var probe = EventProbe.fromNow("crm.survey")) {
      UUID ticket = closedTicketOf(customer);

      ObservedEvent invited =
          probe.awaitEvent(
              "crm.survey.invited.v1", e -> e.text("/customerId").equals(customer.toString()));
      assertThat(invited.text("/trigger/id")).isEqualTo(ticket.toString());
      assertThat(invited.data().toString()).doesNotContain("survey-links");
      String path = link(UUID.fromString(invited.text("/invitationId")));
      given()
          .header("Accept-Language", "zh-CN")
          .get(path)
          .then()
          .statusCode(200)
          .header("Content-Language", "zh-CN")
          .body("title", equalTo("您对我们的服务满意吗？"))
          .body("items.size()", equalTo(7))
          .body("levels[0].label", equalTo("十分满意"));
      answer(path, CONTENT).then().statusCode(201);

      ObservedEvent answered =
          probe.awaitEvent(
              "crm.survey.answered.v1", e -> e.text("/customerId").equals(customer.toString()));
      assertThat(answered.data().at("/mean").decimalValue()).isEqualByComparingTo("75");
      assertThat(answered.text("/questionnaire")).isEqualTo("csm-service");
      answer(path, CONTENT).then().statusCode(410).body("code", equalTo("survey-link-used"));
      given().get(path).then().statusCode(410);
    }
  }

  @Test
  void aCustomerIsNotAskedAgainSoSoon() {
    UUID customer = UUID.randomUUID();
    try (var probe = EventProbe.fromNow("crm.survey")) {
      closedTicketOf(customer);
      closedTicketOf(customer);

      invite(customer).then().statusCode(409).body("code", equalTo("customer-asked-recently"));
      assertThat(probe.eventsUpToNow(e -> e.text("/customerId").equals(customer.toString())).size())
          .isLessThanOrEqualTo(1);
      AGENT
          .request()
          .queryParam("customerId", customer)
          .get("/v1/surveys/invitations")
          .then()
          .statusCode(200)
          .body("items.size()", equalTo(1));
    }
  }

  @Test
  void whoGotItsOrderIsAskedAboutTheProductButNotYearsLater() {
    UUID customer = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    try (var probe = EventProbe.fromNow("crm.survey");
        var sender = EventSender.open()) {
      sender.sendRaw(
          delivered(other, clock.instant().minus(Duration.ofDays(700))),
          delivered(customer, clock.instant()));

      ObservedEvent invited =
          probe.awaitEvent(
              "crm.survey.invited.v1", e -> e.text("/customerId").equals(customer.toString()));
      assertThat(invited.text("/questionnaire")).isEqualTo("csm-product");
    }
    AGENT
        .request()
        .queryParam("customerId", other)
        .get("/v1/surveys/invitations")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void aLowAnswerOpensOneTicket() {
    UUID customer = UUID.randomUUID();
    String path = manualLink(customer);

    answer(
            path,
            Map.of(
                "answers",
                List.of(
                    Map.of("item", "OVERALL", "score", 30),
                    Map.of("item", "CONVENIENCE", "level", "DISSATISFIED")),
                "comment",
                "Forty minutes on hold"))
        .then()
        .statusCode(201);

    AGENT
        .request()
        .queryParam("customerId", customer)
        .get("/v1/tickets")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].channel", equalTo("SURVEY"))
        .body("items[0].type", equalTo("REQUEST"))
        .body("items[0].priority", equalTo("HIGH"));
    String ticket =
        AGENT
            .request()
            .queryParam("customerId", customer)
            .get("/v1/surveys/responses")
            .jsonPath()
            .getString("items[0].recoveryTicketId");
    AGENT
        .request()
        .get("/v1/tickets/{id}", ticket)
        .then()
        .statusCode(200)
        .body("description", containsString("Forty minutes on hold"));
  }

  @Test
  void answersThatDoNotFitAreNamedAndTheLinkStaysOpen() {
    String path = manualLink(UUID.randomUUID());

    answer(path, Map.of("answers", List.of(Map.of("item", "QUALITY", "score", 45))))
        .then()
        .statusCode(422)
        .body("code", equalTo("survey-answers-invalid"))
        .body("errors.code", equalTo(List.of("unknown-item", "required-item")));
    answer(path, CONTENT).then().statusCode(201);
  }

  @Test
  void ofTwoAnswersAtOnceOneIsTaken() throws Exception {
    String path = manualLink(UUID.randomUUID());
    Callable<Integer> attempt = () -> answer(path, CONTENT).statusCode();
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      List<Integer> codes =
          executor.invokeAll(List.of(attempt, attempt, attempt, attempt)).stream()
              .map(future -> {
                try {
                  return future.get();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
              })
              .sorted()
              .toList();
      assertThat(codes).containsExactly(201, 410, 410, 410);
    }
  }

  @Test
  void aLinkEndsAndANewOneVoidsTheOld() {
    Instant then = Instant.parse("2026-03-02T09:00:00Z");
    clock.stopAt(then);
    UUID customer = UUID.randomUUID();
    Response invited = invite(customer);
    String old = path(invited);
    String fresh = link(UUID.fromString(invited.jsonPath().getString("invitation.id")));

    given().get(old).then().statusCode(404).body("code", equalTo("survey-link-not-found"));
    clock.stopAt(then.plus(Duration.ofDays(31)));
    given().get(fresh).then().statusCode(410).body("code", equalTo("survey-link-expired"));
    given().get(fresh + "A").then().statusCode(404);
  }

  @Test
  void linksAreForThoseWhoMayWriteSurveysOnly() {
    UUID invitation =
        UUID.fromString(invite(UUID.randomUUID()).jsonPath().getString("invitation.id"));

    Tokens.user("sun.hao")
        .request()
        .get("/v1/surveys/invitations/{id}", invitation)
        .then()
        .statusCode(200)
        .body(not(containsString("survey-links")));
    Tokens.user("sun.hao")
        .request()
        .post("/v1/surveys/invitations/{id}/links", invitation)
        .then()
        .statusCode(403);
  }

  @Test
  void enteredAnswersAreRecognisedAndFinal() {
    UUID customer = UUID.randomUUID();
    Map<String, Object> entered = new HashMap<>(CONTENT);
    entered.put("questionnaire", "csm-service");
    entered.put("customerId", customer);
    entered.put("answeredAt", "2025-03-01T10:00:00Z");
    entered.put("externalReference", Map.of("system", "call-centre", "id", "R-" + customer));

    enter(entered).then().statusCode(201);
    enter(entered).then().statusCode(200);
    entered.put("answers", List.of(Map.of("item", "OVERALL", "score", -90)));
    enter(entered).then().statusCode(409).body("code", equalTo("survey-response-final"));

    // Last year's unhappiness opens no ticket.
    entered.put("externalReference", Map.of("system", "call-centre", "id", "S-" + customer));
    enter(entered).then().statusCode(201).body("recoveryTicketId", equalTo(null));
  }

  private static Response enter(Map<String, Object> body) {
    return Tokens.integrator("surveys:write")
        .request()
        .contentType(JSON)
        .body(body)
        .post("/v1/surveys/responses");
  }

  private static UUID closedTicketOf(UUID customer) {
    UUID ticket = id(opened(aValidTicket(Map.of("customerId", customer))));
    resolved(ticket);
    closed(ticket);
    return ticket;
  }

  private static TestEvent delivered(UUID customer, Instant at) {
    UUID order = UUID.randomUUID();
    return TestEvent.of(
        "crm.order.delivered.v1",
        customer,
        Map.of(
            "order",
            Map.of("id", order, "number", "SO-1", "customerId", customer),
            "deliveredAt",
            at.truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  private static Response invite(UUID customer) {
    return AGENT
        .request()
        .contentType(JSON)
        .body(Map.of("questionnaire", "csm-service", "customerId", customer))
        .post("/v1/surveys/invitations");
  }

  private static String manualLink(UUID customer) {
    return path(invite(customer));
  }

  private static String link(UUID invitation) {
    return path(AGENT.request().post("/v1/surveys/invitations/{id}/links", invitation));
  }

  private static String path(Response linked) {
    String link = linked.then().statusCode(201).extract().path("link");
    assertThat(link).startsWith("https://kehu.example/api/desk/v1/survey-links/");
    return link.substring("https://kehu.example/api/desk".length());
  }

  private static Response answer(String path, Map<String, Object> body) {
    return given().contentType(JSON).body(body).post(path + "/response");
  }
}
