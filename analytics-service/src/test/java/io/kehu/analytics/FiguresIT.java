package io.kehu.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.EventSender;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Events in by Kafka, figures out by HTTP. Each test lives in a year of its own.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class FiguresIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void duplicatesAndDisorderChangeNoFigure() {
    UUID customer = UUID.randomUUID();
    UUID order = UUID.randomUUID();
    List<TestEvent> events = new ArrayList<>();
    events.add(recorded(order, customer, 1, "CONFIRMED", "2001-03-01T10:00:00Z", "100.00"));
    events.add(changed(order, customer, 2, "SHIPPED", "2001-03-01T10:00:00Z", "120.00"));
    events.add(changed(order, customer, 3, "PAID", "2001-03-01T10:00:00Z", "110.50"));
    for (int i = 0; i < 20; i++) {
      events.add(
          recorded(
              UUID.randomUUID(),
              customer,
              1,
              "PAID",
              "2001-0" + (1 + i % 9) + "-15T00:00:00Z",
              "1.00"));
    }
    List<TestEvent> twice = new ArrayList<>(events);
    twice.addAll(events);
    Collections.shuffle(twice, new Random(42));
    try (EventSender sender = EventSender.open()) {
      sender.send(twice.toArray(TestEvent[]::new));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonPath year = retention("2001");
          assertThat(year.getLong("data.steps[0].orders")).isEqualTo(21);
          assertThat(year.getString("data.steps[0].revenue.amount")).isEqualTo("130.50");
          assertThat(year.getLong("watermark.behind")).isZero();
        });
  }

  @Test
  void aCancelledOrderIsNoPurchase() {
    UUID order = UUID.randomUUID();
    UUID customer = UUID.randomUUID();
    try (EventSender sender = EventSender.open()) {
      sender.send(
          FactEvents.order(
              "crm.order.cancelled.v1",
              order,
              customer,
              3,
              "CANCELLED",
              "2002-05-01T00:00:00Z",
              "9.00"),
          recorded(order, customer, 1, "CONFIRMED", "2002-05-01T00:00:00Z", "9.00"),
          recorded(UUID.randomUUID(), customer, 1, "PAID", "2002-06-01T00:00:00Z", "2.00"));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(retention("2002").getLong("data.steps[0].orders")).isEqualTo(1));
  }

  @Test
  void daysBeginInTheNamedZone() {
    try (EventSender sender = EventSender.open()) {
      sender.send(FactEvents.answer(UUID.randomUUID(), "QUALITY", 60, "2002-12-31T16:30:00Z"));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(csm("2003-01-01", "2003-01-01", "Asia/Shanghai").getList("data")).hasSize(1);
          assertThat(csm("2003-01-01", "2003-01-01", "UTC").getList("data")).isEmpty();
        });
  }

  @Test
  void whatACustomerAnswersComesBackAsAnEvent() {
    UUID customer = UUID.randomUUID();
    try (EventProbe probe = EventProbe.fromNow("crm.metrics");
        EventSender sender = EventSender.open()) {
      sender.send(
          FactEvents.answer(customer, "QUALITY", 90, "2004-01-01T00:00:00Z"),
          FactEvents.answer(customer, "PRICE", -30, "2004-01-02T00:00:00Z"));
      var event =
          probe.awaitEvent(
              "crm.metrics.customer-satisfaction-changed.v1",
              e ->
                  e.text("/customerId").equals(customer.toString())
                      && e.data().at("/answers").asInt() == 2);
      assertThat(event.data().at("/csm").decimalValue()).isEqualByComparingTo("30");
      assertThat(event.text("/level")).isEqualTo("FAIRLY_SATISFIED");
    }
  }

  @Test
  void aRebuildByReplayGivesTheSameFigures() {
    UUID customer = UUID.randomUUID();
    try (EventSender sender = EventSender.open()) {
      sender.send(
          recorded(UUID.randomUUID(), customer, 1, "PAID", "2005-01-10T00:00:00Z", "10.00"),
          recorded(UUID.randomUUID(), customer, 1, "PAID", "2005-02-10T00:00:00Z", "20.00"));
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(retention("2005").getLong("data.steps[0].orders")).isEqualTo(2));
    String before = retention("2005").getString("data");

    int generation =
        Tokens.user("admin")
            .request()
            .post("/v1/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .path("generation");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            Tokens.user("admin")
                .request()
                .put("/v1/rebuilds/" + generation + "/live")
                .then()
                .statusCode(200));
    assertThat(retention("2005").getString("data")).isEqualTo(before);
    Tokens.user("admin").request().delete("/v1/rebuilds/" + generation).then().statusCode(409);
  }

  @Test
  void stagesThatWereEnteredAndWhereDealsStand() {
    UUID deal = UUID.randomUUID();
    TestEvent created =
        FactEvents.opportunity(
            "crm.opportunity.created.v1", deal, 1, "journey", "FIRST", 1, "2006-01-10");
    TestEvent moved =
        FactEvents.opportunity(
            "crm.opportunity.stage-moved.v1", deal, 2, "journey", "SECOND", 2, "2006-01-10");
    try (EventSender sender = EventSender.open()) {
      sender.send(moved, created, moved);
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonPath stages =
              Tokens.user("sun.hao")
                  .request()
                  .queryParam("process", "journey")
                  .queryParam("from", "2006-01-01")
                  .queryParam("to", "2006-12-31")
                  .get("/v1/metrics/funnel/stages")
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath();
          assertThat(stages.<Integer>getList("data.entered")).containsExactly(1, 1);
          assertThat(stages.<Integer>getList("data.advanced")).containsExactly(1, 0);
          JsonPath standing =
              Tokens.user("sun.hao")
                  .request()
                  .queryParam("process", "journey")
                  .get("/v1/metrics/funnel/standing")
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath();
          assertThat(standing.getString("data[0].stage")).isEqualTo("SECOND");
          assertThat(standing.getString("data[0].weighted.amount")).isEqualTo("200.00");
        });
  }

  @Test
  void everyWrongParameterIsNamed() {
    var pointers =
        Tokens.user("sun.hao")
            .request()
            .queryParam("zone", "Mars/Olympus")
            .queryParam("from", "2026-02-01")
            .queryParam("to", "2026-01-01")
            .get("/v1/metrics/complaints")
            .then()
            .statusCode(400)
            .extract()
            .jsonPath()
            .getList("errors.pointer");
    assertThat(pointers).containsExactlyInAnyOrder((Object) "?zone", "?from");
  }

  @Test
  void picturesAreInTheLanguageAskedFor() {
    String svg =
        Tokens.user("sun.hao")
            .request()
            .header("Accept-Language", "zh-CN,zh;q=0.9")
            .get("/v1/charts/funnel.svg")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(svg).startsWith("<svg").contains("各阶段在途机会");
  }

  private static JsonPath retention(String year) {
    return Tokens.user("sun.hao")
        .request()
        .queryParam("from", year + "-01-01")
        .queryParam("to", year + "-12-31")
        .queryParam("granularity", "YEAR")
        .get("/v1/metrics/retention")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath csm(String from, String to, String zone) {
    return Tokens.user("sun.hao")
        .request()
        .queryParam("from", from)
        .queryParam("to", to)
        .queryParam("zone", zone)
        .get("/v1/metrics/satisfaction")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static TestEvent recorded(
      UUID id, UUID customer, long version, String status, String placedAt, String amount) {
    return FactEvents.order(
        "crm.order.recorded.v1", id, customer, version, status, placedAt, amount);
  }

  private static TestEvent changed(
      UUID id, UUID customer, long version, String status, String placedAt, String amount) {
    return FactEvents.order(
        "crm.order.changed.v1", id, customer, version, status, placedAt, amount);
  }
}
