package io.kehu.loyalty.points;

import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;

/// A customer's account as it is while its row is locked.
///
/// @param customerId whose it was when it was made
/// @param holderId who holds it now: the same, or the customer that was merged into
/// @param balance the sum of all entries
/// @param entries how many there are
record PointsAccount(UUID customerId, UUID holderId, long balance, long entries) {
  /// The entry that a booking makes. What an order earns or no longer earns is booked whatever the balance is.
  ///
  /// @throws ProblemException `points-insufficient` where a burn or an adjustment asks for more than there is
  PointsEntry book(Booking booking, Instant now, String actor) {
    long after = Math.addExact(balance, booking.points());
    boolean byOrder = booking.kind() == EntryKind.EARN || booking.kind() == EntryKind.REVERSE;
    if (!byOrder && booking.points() < 0 && after < 0) {
      throw insufficient(balance);
    }
    return new PointsEntry(
        Ids.newId(),
        customerId,
        entries + 1,
        booking.kind(),
        booking.points(),
        after,
        booking.source(),
        booking.reason(),
        booking.order(),
        now,
        actor);
  }

  static ProblemException insufficient(long balance) {
    return ProblemException.of(PointsError.INSUFFICIENT, Long.toString(balance))
        .with("balance", balance);
  }
}
