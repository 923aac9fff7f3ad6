package io.kehu.servicedesk.sla;

import io.kehu.servicedesk.calendar.BusinessTime;
import java.time.Duration;

/// What a policy promises for one clock.
///
/// @param calendar code of the calendar whose time it is
/// @param target working time
public record Promise(String policy, String calendar, BusinessTime time, Duration target) {
  /// From this share of the target on, the desk is warned.
  private static final double WARN_AT = 0.8;

  Duration warnAfter() {
    return Duration.ofMillis(Math.round(target.toMillis() * WARN_AT));
  }
}
