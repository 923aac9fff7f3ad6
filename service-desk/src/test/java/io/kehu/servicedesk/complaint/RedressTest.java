package io.kehu.servicedesk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.access.Caller;
import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedressTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final RedressLimits LIMITS =
      new RedressLimits() {
        @Override
        public Map<String, BigDecimal> agentLimit() {
          return Map.of("CNY", new BigDecimal("500"));
        }

        @Override
        public int agentPoints() {
          return 1000;
        }

        @Override
        public Duration quickly() {
          return Duration.ofHours(24);
        }
      };

  @Test
  void anAgentMayGiveUpToTheLimitAndASupervisorMore() {
    assertThat(LIMITS.allow(agent(), money("500.00", "CNY"))).isTrue();
    assertThat(LIMITS.allow(agent(), money("500.01", "CNY"))).isFalse();
    assertThat(LIMITS.allow(caller("service-supervisor"), money("500.01", "CNY"))).isTrue();
  }

  @Test
  void inACurrencyWithoutLimitAnAgentHasToAsk() {
    assertThat(LIMITS.allow(agent(), money("1.00", "CHF"))).isFalse();
  }

  @Test
  void pointsHaveALimitTooAndAnApologyHasNone() {
    assertThat(LIMITS.allow(agent(), points(1000))).isTrue();
    assertThat(LIMITS.allow(agent(), points(1001))).isFalse();
    assertThat(LIMITS.allow(agent(), new Redress(RedressKind.APOLOGY, null, null, "Sorry")))
        .isTrue();
  }

  @Test
  void eachKindHasWhatItNeedsAndNothingElse() {
    refused(ComplaintError.MONEY_MISSING, RedressKind.REFUND, null, null);
    refused(ComplaintError.MONEY_MISSING, RedressKind.VOUCHER, Money.of("-1", "CNY"), null);
    refused(ComplaintError.MONEY_OUT_OF_PLACE, RedressKind.APOLOGY, Money.of("1", "CNY"), null);
    refused(ComplaintError.POINTS_MISSING, RedressKind.POINTS, null, null);
    refused(ComplaintError.POINTS_MISSING, RedressKind.REFUND, Money.of("1", "CNY"), 5);
  }

  @Test
  void anOfferIsDecidedOnce() {
    RedressOffer offer =
        new RedressOffer(UUID.randomUUID(), money("900", "CNY"), false, UUID.randomUUID(), NOW);
    assertThat(offer.state()).isEqualTo(RedressState.AWAITING_APPROVAL);

    offer.decide(true, null, UUID.randomUUID(), NOW);

    assertThat(offer.state()).isEqualTo(RedressState.OFFERED);
    assertThatThrownBy(() -> offer.decide(true, null, UUID.randomUUID(), NOW))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsWorthPuttingRightIsKnownFromTheLiterature() {
    assertThat(ExpectedRepurchase.of(Handling.SILENT).share()).isEqualTo(0.09);
    assertThat(expected(null, null)).isEqualTo(0.19);
    assertThat(expected(NOW.plus(Duration.ofHours(25)), null)).isEqualTo(0.54);
    assertThat(expected(NOW.plus(Duration.ofHours(24)), Verdict.ACCEPTED)).isEqualTo(0.82);
    assertThat(expected(NOW.plus(Duration.ofHours(1)), Verdict.NOT_ACCEPTED)).isEqualTo(0.19);
  }

  private static double expected(@Nullable Instant resolvedAt, @Nullable Verdict verdict) {
    return ExpectedRepurchase.of(NOW, resolvedAt, verdict, LIMITS.quickly()).share();
  }

  private static void refused(
      ComplaintError error, RedressKind kind, @Nullable Money amount, @Nullable Integer points) {
    assertThatThrownBy(() -> new Redress(kind, amount, points, null).check())
        .isInstanceOfSatisfying(
            ProblemException.class, refusal -> assertThat(refusal.problem()).isEqualTo(error));
  }

  private static Redress money(String amount, String currency) {
    return new Redress(RedressKind.REFUND, Money.of(amount, currency), null, null);
  }

  private static Redress points(int points) {
    return new Redress(RedressKind.POINTS, null, points, null);
  }

  private static Caller agent() {
    return caller("service-agent");
  }

  private static Caller caller(String role) {
    return new Caller(
        UUID.randomUUID(), "somebody", Set.of(role), Set.of(), Set.of(), Caller.Reach.ALL);
  }
}
