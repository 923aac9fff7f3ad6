package io.kehu.customer.segment;

/// Who decides about the members.
public enum SegmentKind {
  /// a person, one by one
  STATIC,
  /// an expression
  DYNAMIC
}
