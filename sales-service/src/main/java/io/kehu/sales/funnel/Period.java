package io.kehu.sales.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Days of a time zone: from one, up to but without another; null leaves an end open.
record Period(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
  Instant begin() {
    return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
  }

  Instant end() {
    return to == null ? FAR : to.atStartOfDay(zone).toInstant();
  }

  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
}
