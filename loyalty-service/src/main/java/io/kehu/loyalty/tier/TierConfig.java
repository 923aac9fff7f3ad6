package io.kehu.loyalty.tier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/// How tiers are reckoned: `kehu.loyalty.tier.*`.
@ConfigMapping(prefix = "kehu.loyalty.tier")
public interface TierConfig {
  /// Points of orders placed within this time count.
  @WithDefault("P365D")
  Duration window();

  /// When the review begins, in UTC; as shipped, two in the morning in China.
  @WithDefault("18:00")
  LocalTime reviewAt();
}
