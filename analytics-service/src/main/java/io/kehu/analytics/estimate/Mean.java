package io.kehu.analytics.estimate;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/// An arithmetic mean with its 95 % interval by Student's t.
///
/// @param count observations
/// @param value null where there are none
/// @param interval null where there are fewer than two: one observation says nothing of its spread
public record Mean(long count, @Nullable Double value, @Nullable Interval interval) {

  public static final Mean NONE = new Mean(0, null, null);

  /// @param sumOfSquares of the observations themselves, not of their deviations
  public static Mean of(long count, double sum, double sumOfSquares) {
    if (count == 0) {
      return NONE;
    }
    double mean = sum / count;
    if (count == 1) {
      return new Mean(1, mean, null);
    }
    double variance = Math.max(0, (sumOfSquares - sum * mean) / (count - 1));
    double quantile = TDistribution.of(count - 1.0).inverseCumulativeProbability(0.975);
    double half = quantile * Math.sqrt(variance / count);
    return new Mean(count, mean, new Interval(mean - half, mean + half));
  }
}
