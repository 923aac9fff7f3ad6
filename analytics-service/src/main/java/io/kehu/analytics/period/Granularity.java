package io.kehu.analytics.period;

/// The length of the steps in which a figure is shown. Weeks are ISO weeks and begin on Monday.
public enum Granularity {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /// The unit's name for PostgreSQL's `date_trunc`.
  public String truncation() {
    return switch (this) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case YEAR -> "year";
    };
  }
}
