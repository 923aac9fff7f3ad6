package io.kehu.customer.visit;

/// Where a visit stands, and where it may go from there.
public enum VisitStatus {
  /// due on a day
  PLANNED,
  /// agreed for an hour
  SCHEDULED,
  UNDER_WAY,
  /// held and recorded
  HELD,
  FOLLOWED_UP,
  CANCELLED;

  /// A schedule may be changed and a record corrected, hence the moves to itself; a call that just happened is recorded
  /// without having been scheduled.
  boolean mayBecome(VisitStatus next) {
    return switch (this) {
      case PLANNED -> next == SCHEDULED || next == UNDER_WAY || next == HELD || next == CANCELLED;
      case SCHEDULED -> next == SCHEDULED || next == UNDER_WAY || next == HELD || next == CANCELLED;
      case UNDER_WAY -> next == HELD || next == CANCELLED;
      case HELD -> next == HELD || next == FOLLOWED_UP;
      case FOLLOWED_UP, CANCELLED -> false;
    };
  }

  /// Whether it is still to come.
  boolean isOpen() {
    return mayBecome(CANCELLED);
  }
}
