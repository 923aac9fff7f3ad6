package io.kehu.customer.commitment;

/// Where a commitment stands, and where it may go from there.
public enum CommitmentStatus {
  OPEN,
  KEPT,
  BROKEN,
  WITHDRAWN;

  /// A promise that was given up for broken may be kept late; what was kept or withdrawn stays so.
  boolean mayBecome(CommitmentStatus next) {
    return switch (this) {
      case OPEN -> next != OPEN;
      case BROKEN -> next == KEPT;
      case KEPT, WITHDRAWN -> false;
    };
  }

  /// Only then may it be put in other words.
  boolean isOpen() {
    return this == OPEN;
  }
}
