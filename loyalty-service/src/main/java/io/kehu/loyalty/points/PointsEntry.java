package io.kehu.loyalty.points;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of an account. It is never changed.
///
/// @param number counts the account's entries
/// @param points negative where they leave the account; never zero
/// @param balance of the account after this entry
/// @param source what it was booked for; no source is booked twice under one kind
/// @param order null for what no order caused
/// @param actor who booked it
public record PointsEntry(
    UUID id,
    UUID customerId,
    long number,
    EntryKind kind,
    long points,
    long balance,
    String source,
    String reason,
    @Nullable OrderShare order,
    Instant at,
    String actor) {
  /// What an entry has to do with an order.
  ///
  /// @param rate points for one unit of the order's currency
  /// @param earnedAt when the order was placed, which is when its points count as earned
  public record OrderShare(UUID orderId, BigDecimal rate, Instant earnedAt) {}
}
