package io.kehu.customer.merge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of merges.
@ConfigMapping(prefix = "kehu.customer.merge")
interface MergeConfig {
  /// For how long a merge can be undone.
  @WithDefault("30d")
  Duration undoWithin();
}
