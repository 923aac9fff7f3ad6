package io.kehu.servicedesk.calendar;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time; the end is not part of it.
public record TimeSpan(Instant from, Instant to) {
  public boolean isEmpty() {
    return !from.isBefore(to);
  }

  public Duration length() {
    return isEmpty() ? Duration.ZERO : Duration.between(from, to);
  }

  /// What lies before `end`.
  TimeSpan before(Instant end) {
    return new TimeSpan(from, to.isBefore(end) ? to : end);
  }

  /// What lies from `start` on.
  TimeSpan since(Instant start) {
    return new TimeSpan(from.isAfter(start) ? from : start, to);
  }
}
