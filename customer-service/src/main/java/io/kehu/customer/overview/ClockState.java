package io.kehu.customer.overview;

import java.util.Locale;

/// How a ticket stands to a deadline.
enum ClockState {
  WARNED,
  BREACHED,
  MET;

  /// As the event's type has it.
  String past() {
    return name().toLowerCase(Locale.ROOT);
  }
}
