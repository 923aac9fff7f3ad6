package io.kehu.loyalty.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant LAST = Instant.parse("2026-03-01T15:00:00Z");

  @Test
  void theMedianGapIsTheRhythm() {
    Rhythm rhythm = Rhythm.of(daysBefore(0, 20, 45, 145)).orElseThrow();

    assertThat(rhythm.usualGapDays()).isEqualTo(25);
    assertThat(rhythm.lastOrderAt()).isEqualTo(LAST);
    assertThat(rhythm.silentAfter()).isEqualTo(LAST.plus(Duration.ofDays(50)));
  }

  @Test
  void ofTwoGapsTheMiddleCounts() {
    assertThat(Rhythm.of(daysBefore(0, 10, 35)).orElseThrow().usualGapDays()).isEqualTo(17.5);
  }

  @Test
  void nobodyIsCalledSilentWithinAMonth() {
    Rhythm rhythm = Rhythm.of(daysBefore(0, 2, 4, 6)).orElseThrow();

    assertThat(rhythm.silentAfter()).isEqualTo(LAST.plus(Duration.ofDays(30)));
  }

  @Test
  void twoPurchasesAreNoRhythmHoweverManyOrdersTheyWere() {
    assertThat(Rhythm.of(daysBefore(0, 20))).isEmpty();
    assertThat(Rhythm.of(daysBefore(0, 0, 0, 20, 20))).isEmpty();
  }

  @Test
  void onlyTheLastPurchasesCount() {
    int[] days = new int[40];
    for (int i = 0; i < days.length; i++) {
      days[i] = i < Rhythm.MOST ? i * 10 : i * 100;
    }
    assertThat(Rhythm.of(daysBefore(days)).orElseThrow().usualGapDays()).isEqualTo(10);
  }

  private static List<Instant> daysBefore(int... days) {
    return Arrays.stream(days).mapToObj(day -> LAST.minus(Duration.ofDays(day))).toList();
  }
}
