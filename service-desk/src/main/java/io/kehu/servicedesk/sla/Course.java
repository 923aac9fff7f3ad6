package io.kehu.servicedesk.sla;

import io.kehu.servicedesk.calendar.TimeSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a ticket, as far as it moves a clock.
///
/// @param pauses that are over
/// @param pausedSince beginning of the pause that is not over
/// @param stoppedAt when the promise was kept or could not be kept any more; null while somebody waits
public record Course(
    List<TimeSpan> pauses, @Nullable Instant pausedSince, @Nullable Instant stoppedAt) {
  public Course {
    pauses = List.copyOf(pauses);
  }
}
