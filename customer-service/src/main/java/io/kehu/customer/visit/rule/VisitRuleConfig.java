package io.kehu.customer.visit.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How visits are planned by rules.
@ConfigMapping(prefix = "kehu.visit-rules")
public interface VisitRuleConfig {
  /// How long to wait between two looks.
  @WithDefault("5m")
  Duration every();

  /// Days ahead that visits are planned.
  @WithDefault("14")
  int lead();

  /// Days after its due day that an occasion still makes a visit.
  @WithDefault("30")
  int lookBack();

  /// Visits planned in one transaction.
  @WithDefault("500")
  int batch();
}
