package io.kehu.loyalty.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a customer stands.
///
/// @param since null for who never earned anything
/// @param earned within the window that counts
/// @param next null at the top
/// @param missing points to the next tier; null at the top
public record TierStanding(
    Tier tier, @Nullable Instant since, long earned, @Nullable Tier next, @Nullable Long missing) {
  static TierStanding of(
      Tier tier, @Nullable Instant since, long earned, TierThresholds thresholds) {
    if (tier == Tier.PLATINUM) {
      return new TierStanding(tier, since, earned, null, null);
    }
    Tier next = Tier.values()[tier.ordinal() + 1];
    return new TierStanding(
        tier, since, earned, next, Math.max(0, thresholds.asked(next) - earned));
  }
}
