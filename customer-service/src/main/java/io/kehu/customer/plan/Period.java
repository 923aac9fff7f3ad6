package io.kehu.customer.plan;

import java.time.LocalDate;

/// From one day to another.
@PeriodInOrder
public interface Period {
  LocalDate startsOn();

  /// The last day.
  LocalDate endsOn();
}
