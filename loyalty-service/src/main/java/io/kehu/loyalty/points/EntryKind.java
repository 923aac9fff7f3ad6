package io.kehu.loyalty.points;

/// Why points were booked.
public enum EntryKind {
  /// an order earned them
  EARN,
  /// an order no longer earns them: it was returned, cancelled or lowered
  REVERSE,
  /// the customer spent them
  BURN,
  /// somebody in charge put the account right
  ADJUST
}
