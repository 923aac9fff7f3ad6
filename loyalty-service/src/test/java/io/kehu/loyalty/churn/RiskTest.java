package io.kehu.loyalty.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration HALF_LIFE = Duration.ofDays(60);

  @Test
  void aSignalWeighsHalfAfterItsHalfLife() {
    Signal signal = signal(SignalKind.LOW_SURVEY, 0.4, 60, null);

    assertThat(signal.remaining(NOW)).isCloseTo(0.2, Assertions.within(1e-9));
    assertThat(signal.remaining(NOW.plus(HALF_LIFE))).isCloseTo(0.1, Assertions.within(1e-9));
  }

  @Test
  void signalsAreChancesOfLeaving() {
    Risk risk =
        Risk.of(
            List.of(
                signal(SignalKind.LOW_SURVEY, 0.4, 60, null),
                signal(SignalKind.ORDER_GAP, 0.5, 0, null)),
            NOW);

    assertThat(risk.value()).isEqualByComparingTo("0.6");
    assertThat(risk.band()).isEqualTo(RiskBand.HIGH);
    assertThat(risk.kinds()).containsExactly(SignalKind.ORDER_GAP, SignalKind.LOW_SURVEY);
  }

  @Test
  void whoGaveNoSignalIsAtNoRisk() {
    Risk risk = Risk.of(List.of(), NOW);

    assertThat(risk.value()).isZero();
    assertThat(risk.band()).isEqualTo(RiskBand.LOW);
  }

  @Test
  void whatEndedOrFadedDoesNotCount() {
    Risk risk =
        Risk.of(
            List.of(
                signal(SignalKind.ORDER_GAP, 0.9, 10, NOW),
                signal(SignalKind.LOW_SURVEY, 0.5, 600, null)),
            NOW);

    assertThat(risk.reasons()).isEmpty();
    assertThat(risk.value()).isZero();
  }

  @Test
  void withTheSameSignalsTheRiskOnlyFalls() {
    List<Signal> signals =
        List.of(
            signal(SignalKind.ORDER_GAP, 0.6, 0, null),
            signal(SignalKind.LOW_SURVEY, 0.5, 0, null));
    BigDecimal before = BigDecimal.ONE;
    for (int day = 0; day < 400; day++) {
      BigDecimal value = Risk.of(signals, NOW.plus(Duration.ofDays(day))).value();
      assertThat(value).isLessThanOrEqualTo(before);
      before = value;
    }
    assertThat(before).isLessThan(new BigDecimal("0.02"));
  }

  @ParameterizedTest
  @CsvSource({"0,LOW", "0.2999,LOW", "0.3,MEDIUM", "0.5999,MEDIUM", "0.6,HIGH", "1,HIGH"})
  void bandsBeginAtTheirLimit(BigDecimal risk, RiskBand band) {
    assertThat(RiskBand.of(risk)).isEqualTo(band);
  }

  private static Signal signal(
      SignalKind kind, double weight, int ageDays, @Nullable Instant endedAt) {
    return new Signal(
        UUID.randomUUID(),
        UUID.randomUUID(),
        kind,
        weight,
        HALF_LIFE,
        "detail",
        "source",
        NOW.minus(Duration.ofDays(ageDays)),
        endedAt);
  }
}
