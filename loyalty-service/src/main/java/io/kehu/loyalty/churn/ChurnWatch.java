package io.kehu.loyalty.churn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of one customer, as its row says.
///
/// @param rhythm null where it is not known
/// @param risk when it was last reckoned
/// @param band null where it was never reckoned
record ChurnWatch(
    UUID customerId,
    @Nullable Rhythm rhythm,
    BigDecimal risk,
    @Nullable RiskBand band,
    @Nullable Instant reckonedAt) {
  static ChurnWatch unknown(UUID customerId) {
    return new ChurnWatch(customerId, null, BigDecimal.ZERO, null, null);
  }

  ChurnWatch with(@Nullable Rhythm newRhythm) {
    return new ChurnWatch(customerId, newRhythm, risk, band, reckonedAt);
  }

  ChurnWatch with(Risk newRisk, Instant now) {
    return new ChurnWatch(customerId, rhythm, newRisk.value(), newRisk.band(), now);
  }

  boolean isSilent(Instant now) {
    return rhythm != null && now.isAfter(rhythm.silentAfter());
  }
}
