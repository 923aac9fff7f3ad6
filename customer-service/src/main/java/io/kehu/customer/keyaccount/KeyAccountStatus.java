package io.kehu.customer.keyaccount;

import java.util.Set;

/// Where a key account stands. What is over stays over: the next proposal is another record.
public enum KeyAccountStatus {
  PROPOSED,
  CONFIRMED,
  REJECTED,
  ENDED;

  boolean canBecome(KeyAccountStatus next) {
    return next().contains(next);
  }

  boolean hasManager() {
    return this == CONFIRMED;
  }

  private Set<KeyAccountStatus> next() {
    return switch (this) {
      case PROPOSED -> Set.of(CONFIRMED, REJECTED);
      case CONFIRMED -> Set.of(ENDED);
      case REJECTED, ENDED -> Set.of();
    };
  }
}
