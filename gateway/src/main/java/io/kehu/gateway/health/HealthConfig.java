package io.kehu.gateway.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The health of all services.
@ConfigMapping(prefix = "kehu.health")
public interface HealthConfig {
  /// How long one service may take to answer.
  @WithDefault("1s")
  Duration timeout();

  /// How long an answer serves further callers, so that a public address cannot be used to keep all
  /// services busy.
  @WithDefault("1s")
  Duration remembered();
}
