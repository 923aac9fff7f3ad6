package io.kehu.customer.subjectaccess;

import java.util.Set;

/// How far a request is.
public enum AccessState {
  /// nobody has checked yet who asked; nothing can be read
  RECEIVED,
  /// the parts can be read
  OPEN,
  ANSWERED,
  REFUSED;

  boolean canBecome(AccessState next) {
    return switch (this) {
      case RECEIVED -> Set.of(OPEN, REFUSED).contains(next);
      case OPEN -> Set.of(OPEN, ANSWERED, REFUSED).contains(next);
      case ANSWERED, REFUSED -> false;
    };
  }

  boolean isPending() {
    return this == RECEIVED || this == OPEN;
  }
}
