package io.kehu.customer.calllist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How call lists are worked.
@ConfigMapping(prefix = "kehu.calls")
public interface CallConfig {
  /// How long an agent has an entry for itself.
  @WithDefault("15m")
  Duration lease();

  /// How long to wait after a call that nobody answered.
  @WithDefault("2h")
  Duration retryAfter();

  /// Calls that nobody answers before an entry is done.
  @WithDefault("3")
  int mostUnanswered();

  /// How far ahead a call back may be asked for.
  @WithDefault("90d")
  Duration callBackWithin();
}
