package io.kehu.customer.segment;

/// Where a segment stands: drawn up, in use, laid aside. What was laid aside can be used again.
public enum SegmentStatus {
  DRAFT,
  ACTIVE,
  ARCHIVED;

  boolean mayBecome(SegmentStatus next) {
    return switch (this) {
      case DRAFT -> next == ACTIVE || next == ARCHIVED;
      case ACTIVE -> next == ARCHIVED;
      case ARCHIVED -> next == ACTIVE;
    };
  }
}
