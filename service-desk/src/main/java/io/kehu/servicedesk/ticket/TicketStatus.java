package io.kehu.servicedesk.ticket;

import java.util.EnumSet;
import java.util.Set;

/// Where a ticket stands. All lawful moves are in [#next].
///
/// Reopening is a move back to `OPEN`, not a state of its own.
public enum TicketStatus {
  NEW,
  OPEN,
  PENDING_CUSTOMER,
  PENDING_INTERNAL,
  ON_HOLD,
  RESOLVED,
  CLOSED;

  /// What may come after.
  public Set<TicketStatus> next() {
    return switch (this) {
      case NEW -> EnumSet.of(OPEN, PENDING_CUSTOMER, PENDING_INTERNAL, ON_HOLD, RESOLVED);
      case OPEN -> EnumSet.of(PENDING_CUSTOMER, PENDING_INTERNAL, ON_HOLD, RESOLVED);
      case PENDING_CUSTOMER -> EnumSet.of(OPEN, PENDING_INTERNAL, ON_HOLD, RESOLVED);
      case PENDING_INTERNAL -> EnumSet.of(OPEN, PENDING_CUSTOMER, ON_HOLD, RESOLVED);
      case ON_HOLD -> EnumSet.of(OPEN, PENDING_CUSTOMER, PENDING_INTERNAL, RESOLVED);
      case RESOLVED -> EnumSet.of(OPEN, CLOSED);
      case CLOSED -> EnumSet.of(OPEN);
    };
  }

  public boolean mayBecome(TicketStatus other) {
    return next().contains(other);
  }

  /// Whether somebody still has to do something.
  public boolean isUnsettled() {
    return this != RESOLVED && this != CLOSED;
  }

  /// Whether the ticket waits for somebody whose time is not ours: deadlines stand still.
  public boolean stopsTheClock() {
    return this == PENDING_CUSTOMER || this == ON_HOLD;
  }
}
