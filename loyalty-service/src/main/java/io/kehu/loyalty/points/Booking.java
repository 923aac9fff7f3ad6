package io.kehu.loyalty.points;

import org.jspecify.annotations.Nullable;

/// What is to be booked on an account.
///
/// @param points signed, not zero
/// @param source what it is booked for
record Booking(
    EntryKind kind,
    long points,
    String source,
    String reason,
    PointsEntry.@Nullable OrderShare order) {

  /// The same for another number of points.
  Booking of(long part) {
    return new Booking(kind, part, source, reason, order);
  }
}
