package io.kehu.loyalty.churn;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that makes us fear that a customer leaves.
///
/// @param weight 0 … 1, at first
/// @param halfLife after which it weighs half
/// @param source what it was raised for; raised once for each
/// @param at when it came to be
/// @param endedAt from when on it does not count any more, the customer having ordered; null while it counts
record Signal(
    UUID id,
    UUID customerId,
    SignalKind kind,
    double weight,
    Duration halfLife,
    String detail,
    String source,
    Instant at,
    @Nullable Instant endedAt) {
  /// What it still weighs. A signal from the future weighs as one of now.
  double remaining(Instant now) {
    if (endedAt != null) {
      return 0;
    }
    double age = Math.max(0, Duration.between(at, now).toSeconds());
    return weight * Math.pow(2, -age / halfLife.toSeconds());
  }
}
