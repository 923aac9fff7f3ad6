package io.kehu.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// How many requests are granted.
@ConfigMapping(prefix = "kehu.limits")
public interface LimitConfig {
  /// Any OAuth client, all its users together.
  Rate client();

  /// Clients whose service account has the role integrator.
  Rate integrator();

  /// One person, through whatever client.
  Rate user();

  /// One network address: at public paths, and for tokens that were not seen before.
  Rate address();

  /// Limits of single clients by their id, before those above.
  Map<String, Rate> clients();

  /// How many buckets are kept; the longest unused are forgotten first.
  @WithDefault("100000")
  int buckets();

  /// A bucket unused for so long is forgotten; it would be full again by then.
  @WithDefault("10m")
  Duration forgetAfter();

  /// A steady rate with room for bursts.
  interface Rate {
    /// Requests a second in the long run.
    @WithDefault("600")
    long rate();

    /// Requests that may come at once after a pause.
    @WithDefault("1200")
    long burst();
  }
}
