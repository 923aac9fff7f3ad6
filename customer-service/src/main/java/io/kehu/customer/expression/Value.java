package io.kehu.customer.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What a field is compared with.
public sealed interface Value {

  /// A text or a code.
  record Text(String text) implements Value {}

  record Id(UUID id) implements Value {}

  record Decimal(BigDecimal number) implements Value {
    public Decimal {
      number = number.stripTrailingZeros();
    }
  }

  record Bool(boolean yes) implements Value {}

  record Day(LocalDate date) implements Value {}

  /// @param at in microseconds, as PostgreSQL has it
  record Moment(Instant at) implements Value {
    public Moment {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /// So long before or after the time of asking.
  ///
  /// @param amount negative before, zero for that time itself
  record Relative(int amount, Unit unit) implements Value {
    public Relative {
      unit = amount == 0 ? Unit.DAYS : unit;
    }

    Instant from(Instant now, ZoneId zone) {
      return now.atZone(zone).plus(amount, unit.chrono).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
  }

  enum Unit {
    HOURS("h", ChronoUnit.HOURS),
    DAYS("d", ChronoUnit.DAYS),
    WEEKS("w", ChronoUnit.WEEKS),
    MONTHS("m", ChronoUnit.MONTHS),
    YEARS("y", ChronoUnit.YEARS);

    private final String written;
    private final ChronoUnit chrono;

    Unit(String written, ChronoUnit chrono) {
      this.written = written;
      this.chrono = chrono;
    }

    String written() {
      return written;
    }
  }
}
