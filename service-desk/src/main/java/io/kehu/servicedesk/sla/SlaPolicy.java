package io.kehu.servicedesk.sla;

import io.kehu.platform.codelist.Label;
import io.kehu.servicedesk.priority.Priority;
import io.kehu.servicedesk.ticket.TicketType;
import org.jspecify.annotations.Nullable;

/// What is promised to whom.
///
/// @param type tickets of this type; absent: of all
/// @param priority tickets of this priority; absent: of all
/// @param tier customers of this loyalty tier; absent: all, also unknown ones
/// @param calendar code of the calendar in whose working time the minutes are counted
public record SlaPolicy(
    String code,
    Label label,
    @Nullable TicketType type,
    @Nullable Priority priority,
    @Nullable String tier,
    String calendar,
    int firstResponseMinutes,
    int resolutionMinutes,
    boolean active,
    long version) {
  boolean fits(TicketType ofType, Priority ofPriority, @Nullable String ofTier) {
    return active
        && (type == null || type == ofType)
        && (priority == null || priority == ofPriority)
        && (tier == null || tier.equals(ofTier));
  }

  /// The more it asks for, the more it counts: the tier most, then the priority, then the type.
  int exactness() {
    return (tier == null ? 0 : 4) + (priority == null ? 0 : 2) + (type == null ? 0 : 1);
  }

  int minutes(ClockKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> firstResponseMinutes;
      case RESOLUTION -> resolutionMinutes;
    };
  }
}
