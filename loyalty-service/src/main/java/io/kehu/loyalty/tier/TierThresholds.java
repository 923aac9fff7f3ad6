package io.kehu.loyalty.tier;

import java.util.Map;

/// How many points each tier asks for.
///
/// @param points by tier; REGULAR asks for none, and each asks for more than the one below
/// @param version counts the changes
record TierThresholds(Map<Tier, Long> points, long version) {
  TierThresholds {
    points = Map.copyOf(points);
  }

  /// The highest tier for which this is enough.
  Tier reachedBy(long earned) {
    Tier reached = Tier.REGULAR;
    for (Tier tier : Tier.values()) {
      if (tier.isAbove(reached) && earned >= asked(tier)) {
        reached = tier;
      }
    }
    return reached;
  }

  long asked(Tier tier) {
    return points.getOrDefault(tier, 0L);
  }

  boolean rise() {
    Tier[] tiers = Tier.values();
    if (points.size() != tiers.length || asked(Tier.REGULAR) != 0) {
      return false;
    }
    for (int i = 1; i < tiers.length; i++) {
      if (asked(tiers[i]) <= asked(tiers[i - 1])) {
        return false;
      }
    }
    return true;
  }
}
