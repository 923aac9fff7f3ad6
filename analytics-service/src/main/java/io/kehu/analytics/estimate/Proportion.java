package io.kehu.analytics.estimate;

import org.jspecify.annotations.Nullable;

/// A share `count ÷ of` with its 95 % Wilson score interval (E. B. Wilson, 1927), which stays within 0 … 1 and is sound for small
/// samples, where the textbook's normal interval is not.
///
/// @param value null where nothing was observed
/// @param interval null where nothing was observed
public record Proportion(long count, long of, @Nullable Double value, @Nullable Interval interval) {

  /// The 97.5 % quantile of the standard normal distribution.
  private static final double Z = 1.959963984540054;

  public static Proportion of(long count, long of) {
    if (of == 0) {
      return new Proportion(count, 0, null, null);
    }
    double share = (double) count / of;
    double z2 = Z * Z;
    double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
    double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of)) / (1 + z2 / of);
    return new Proportion(
        count, of, share, new Interval(Math.max(0, centre - half), Math.min(1, centre + half)));
  }
}
