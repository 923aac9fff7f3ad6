package io.kehu.customer.erasure;

import io.kehu.customer.erasure.hold.Hold;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/// How people are erased.
@ConfigMapping(prefix = "kehu.erasure")
public interface ErasureConfig {
  /// How long an erasure can be called off before it begins.
  @WithDefault("7d")
  Duration grace();

  /// What speaks against an erasure.
  @WithDefault("OPEN_ORDERS,OPEN_RECEIVABLES")
  Set<Hold> holds();

  /// How long an erasure that is due waits for what holds it.
  @WithDefault("1d")
  Duration askAgain();

  /// Who has to answer before a customer's erasure is done.
  @WithDefault("customer-service,sales-service,service-desk,loyalty-service,analytics-service")
  Set<String> services();
}
