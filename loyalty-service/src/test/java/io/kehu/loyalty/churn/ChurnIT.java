package io.kehu.loyalty.churn;

import static io.kehu.loyalty.World.ANALYST;
import static io.kehu.loyalty.World.aCustomer;
import static io.kehu.loyalty.World.awaitBalance;
import static io.kehu.loyalty.World.get;
import static io.kehu.loyalty.World.risk;
import static io.kehu.loyalty.World.send;
import static io.kehu.loyalty.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.loyalty.World.Order;
import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.event.TestEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ChurnIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final TestClock clock;
  private final ChurnWatcher watcher;

  ChurnIT(TestClock clock, ChurnWatcher watcher) {
    this.clock = clock;
    this.watcher = watcher;
  }

  @Test
  void aCustomerSilentForLongerThanUsualIsSignalledOnceAndAgainAfterAWhile() throws Exception {
    clock.stopAt(NOW);
    UUID customer = aCustomer();
    buys(customer, 65, 45, 25, 5);
    assertThat(risk(customer).getDouble("rhythm.usualGapDays")).isEqualTo(20);
    try (var probe = EventProbe.fromNow("crm.churn")) {
      clock.advance(Duration.ofDays(34));
      sweepAll();
      assertThat(signals(customer)).isEmpty();

      clock.advance(Duration.ofDays(2));
      sweepByManyAtOnce();
      soon().until(() -> signals(customer).equals(List.of("ORDER_GAP")));
      assertThat(risk(customer).getString("band")).isEqualTo("MEDIUM");

      clock.advance(Duration.ofDays(29));
      sweepAll();
      assertThat(signals(customer)).hasSize(1);
      clock.advance(Duration.ofDays(2));
      sweepAll();
      soon().until(() -> signals(customer).size() == 2);

      send(Order.of(customer, "10").placedAt(clock.instant()).recorded());
      soon().until(() -> risk(customer).getString("band").equals("LOW"));
      assertThat(risk(customer).getList("reasons")).isEmpty();

      assertThat(bands(probe, customer, 2)).containsExactly(">MEDIUM", "MEDIUM>LOW");
      ObservedEvent raised =
          probe
              .awaitEvents(ChurnEvent.SignalRaised.TYPE, 2, event -> isOf(event, customer))
              .getFirst();
      assertThat(raised.text("/detail"))
          .isEqualTo("No order for 41 days; the usual gap is 20.0 days");
    }
  }

  @Test
  void aLowAnswerIsASignalThatFades() {
    clock.stopAt(NOW);
    UUID customer = aCustomer();
    TestEvent low = answered(customer, -60, 30);
    try (var probe = EventProbe.fromNow("crm.churn")) {
      send(low, low, low.id(UUID.randomUUID()), answered(customer, 60, 90));
      soon().until(() -> signals(customer).equals(List.of("LOW_SURVEY")));
      assertThat(risk(customer).getString("band")).isEqualTo("MEDIUM");
      assertThat(risk(customer).getDouble("risk")).isEqualTo(0.35);

      clock.advance(Duration.ofDays(20));
      assertThat(risk(customer).getString("band")).isEqualTo("LOW");
      sweepAll();
      assertThat(bands(probe, customer, 2)).containsExactly(">MEDIUM", "MEDIUM>LOW");
    }
  }

  @Test
  void aLowMeanIsASignalEvenWhereNoItemIsThatLow() {
    UUID customer = aCustomer();
    send(answered(customer, -30, -30));
    soon().until(() -> signals(customer).equals(List.of("LOW_SURVEY")));
  }

  @Test
  void anAnswerOfYearsAgoIsNoSignal() {
    clock.stopAt(NOW.plus(Duration.ofDays(2_000)));
    UUID customer = aCustomer();
    send(answered(customer, -90, -90), Order.of(customer, "1").recorded());
    awaitBalance(customer, 1);
    assertThat(signals(customer)).isEmpty();
  }

  @Test
  void silenceAndDissatisfactionTogetherAreAHighRiskWhichItsTeamSees() {
    clock.stopAt(NOW);
    UUID customer = aCustomer(UUID.randomUUID(), "sales-west");
    buys(customer, 120, 100, 80);
    sweepAll();
    send(answered(customer, -90, -90));
    soon().until(() -> risk(customer).getString("band").equals("HIGH"));

    assertThat(risk(customer).getList("reasons.kind")).containsExactly("ORDER_GAP", "LOW_SURVEY");
    assertThat(highRisks(ANALYST, customer)).containsExactly(customer.toString());
    assertThat(highRisks(Tokens.user("tom.baker"), customer)).containsExactly(customer.toString());
    assertThat(highRisks(Tokens.user("wang.fang"), customer)).isEmpty();

    send(TestEvent.of("crm.customer.erased.v1", customer, Map.of("customerId", customer)));
    soon().until(() -> highRisks(ANALYST, customer).isEmpty());
    soon().until(() -> signals(customer).isEmpty());
  }

  /// Buys on days before now; as the customer's points come last, all is taken in when this returns.
  private static void buys(UUID customer, int... daysAgo) {
    int points = 0;
    for (int days : daysAgo) {
      send(Order.of(customer, "10").placedAt(NOW.minus(Duration.ofDays(days))).recorded());
      points += 10;
    }
    awaitBalance(customer, points);
  }

  private static TestEvent answered(UUID customer, int worst, int best) {
    return TestEvent.of(
        "crm.survey.answered.v1",
        customer,
        Map.of(
            "responseId",
            UUID.randomUUID(),
            "customerId",
            customer,
            "questionnaire",
            "csm-service",
            "kind",
            "CSM",
            "answers",
            List.of(
                Map.of("item", "OVERALL", "score", best),
                Map.of("item", "ATTITUDE", "score", worst)),
            "mean",
            (worst + best) / 2.0,
            "answeredAt",
            NOW.toString()));
  }

  /// A sweep that the scheduler has begun holds its customers and is passed by: what it does is seen when it commits, so
  /// wait for what a sweep is to bring.
  private void sweepAll() {
    boolean more = true;
    while (more) {
      more = ChurnWatcher.isFull(watcher.sweep());
    }
  }

  private void sweepByManyAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> sweep =
          () -> {
            sweepAll();
            return true;
          };
      for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(4, sweep))) {
        one.get();
      }
    }
  }

  private static List<String> bands(EventProbe probe, UUID customer, int count) {
    return probe
        .awaitEvents(ChurnEvent.RiskBandChanged.TYPE, count, event -> isOf(event, customer))
        .stream()
        .map(event -> event.text("/from") + ">" + event.text("/to"))
        .toList();
  }

  private static boolean isOf(ObservedEvent event, UUID customer) {
    return event.text("/customerId").equals(customer.toString());
  }

  private static List<String> signals(UUID customer) {
    return get("/v1/churn-signals?customerId={id}", customer).getList("items.kind");
  }

  private static List<String> highRisks(Token who, UUID customer) {
    return who.request()
        .queryParam("band", "HIGH")
        .queryParam("filter", "customerId==" + customer)
        .get("/v1/churn-risks")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.customerId");
  }
}
