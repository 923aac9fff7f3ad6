package io.kehu.customer.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/// How plans keep their days: `kehu.customer.plan.*`.
@ConfigMapping(prefix = "kehu.customer.plan")
public interface PlanConfig {
  /// Where the company's days begin and end.
  @WithDefault("Asia/Shanghai")
  ZoneId zone();

  /// How often overdue actions are looked for.
  @WithDefault("PT1M")
  Duration sweepEvery();
}
