package io.kehu.loyalty.churn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How often a customer buys, by its last purchases. Orders of one day (UTC) are one purchase: a basket that was split
/// says nothing about the gap to the next.
///
/// @param usualGapDays the median of the gaps
/// @param lastOrderAt when the newest order was placed
record Rhythm(double usualGapDays, Instant lastOrderAt) {
  /// So many purchases are looked at, and so many are needed.
  static final int MOST = 13;

  static final int LEAST = 3;

  /// Nobody is called silent earlier, however often it buys.
  private static final double SHORTEST_SILENCE_DAYS = 30;

  private static final double TIMES_THE_GAP = 2;

  /// @param placed when orders were placed, the newest first
  /// @return empty where there are too few to know
  static Optional<Rhythm> of(List<Instant> placed) {
    List<LocalDate> days =
        placed.stream()
            .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
            .distinct()
            .limit(MOST)
            .toList();
    if (days.size() < LEAST) {
      return Optional.empty();
    }
    long[] gaps = new long[days.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = ChronoUnit.DAYS.between(days.get(i + 1), days.get(i));
    }
    return Optional.of(new Rhythm(median(gaps), placed.getFirst()));
  }

  private static double median(long[] values) {
    java.util.Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
  }

  /// After this instant the customer is silent for longer than usual.
  Instant silentAfter() {
    double days = Math.max(SHORTEST_SILENCE_DAYS, TIMES_THE_GAP * usualGapDays);
    return lastOrderAt.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }
}
