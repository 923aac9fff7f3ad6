package io.kehu.analytics.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The morning of `day` in `zone`: what was bought before it counts. Amounts are of one currency.
public record AsOf(LocalDate day, ZoneId zone, String currency) {
  Instant end() {
    return day.atStartOfDay(zone).toInstant();
  }
}
