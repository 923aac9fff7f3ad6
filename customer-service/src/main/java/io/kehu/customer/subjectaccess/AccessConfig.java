package io.kehu.customer.subjectaccess;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Map;

/// How requests are answered.
@ConfigMapping(prefix = "kehu.subject-access")
public interface AccessConfig {
  /// When a request is due after it came: GDPR art. 12(3).
  @WithDefault("P1M")
  Period term();

  /// By how much it can be put off, once, with a reason: GDPR art. 12(3).
  @WithDefault("P2M")
  Period extension();

  /// For how long the parts can be read after the request is due, and after it was answered.
  @WithDefault("P30D")
  Period readable();

  /// How often overdue requests are looked for.
  @WithDefault("60s")
  Duration every();

  /// Services that have a part, and where the gateway leads to them: `/api/sales`.
  Map<String, String> services();
}
