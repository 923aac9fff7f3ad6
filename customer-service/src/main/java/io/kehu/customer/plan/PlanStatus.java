package io.kehu.customer.plan;

import java.util.Set;

/// Where a plan stands.
public enum PlanStatus {
  DRAFT,
  ACTIVE,
  CLOSED;

  boolean canBecome(PlanStatus next) {
    return next().contains(next);
  }

  /// Whether it may still be written in.
  boolean isOpen() {
    return this != CLOSED;
  }

  private Set<PlanStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(ACTIVE, CLOSED);
      case ACTIVE -> Set.of(CLOSED);
      case CLOSED -> Set.of();
    };
  }
}
