package io.kehu.customer.keyaccount;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// Who is proposed: `kehu.customer.key-account-rule.*`. The value class must be one of those named; of all three conditions
/// at least [#conditions] must hold.
///
/// The value class is the one that analytics-service tells, by revenue: margins are not told yet.
@ConfigMapping(prefix = "kehu.customer.key-account-rule")
public interface KeyAccountRule {
  @WithDefault("A")
  List<String> valueClasses();

  /// The least score of purchase frequency, 1 … 5.
  @WithDefault("4")
  int frequency();

  @WithDefault("GOLD,PLATINUM")
  List<String> tiers();

  /// How many of the three must hold, the value class included.
  @WithDefault("2")
  int conditions();

  /// Who was rejected or ended is not proposed again for this long on the same grounds.
  @WithDefault("P180D")
  Duration quietFor();

  /// How long to wait between two looks.
  @WithDefault("PT1H")
  Duration every();
}
