package io.kehu.loyalty.points;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// What one order has earned so far, for one customer and one day of purchase: usually there is one of these, but an
/// order may be given to another customer, or its date be mended.
///
/// @param points the sum of its entries, zero where all was taken back
/// @param rate by which it earned
record Earned(UUID customerId, Instant earnedAt, long points, BigDecimal rate) {
  boolean belongsTo(UUID customer, Instant placedAt) {
    return customerId.equals(customer) && earnedAt.equals(placedAt);
  }
}
