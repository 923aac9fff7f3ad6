package io.kehu.analytics.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days from `from` to `to`, both included, in `zone`.
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

  /// @throws IllegalArgumentException when `to` is before `from`
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends on or after the day it begins");
    }
  }

  /// The first instant that belongs to the period.
  public Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /// The first instant after the period.
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
