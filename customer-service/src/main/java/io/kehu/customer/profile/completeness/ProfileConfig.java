package io.kehu.customer.profile.completeness;

import io.kehu.customer.profile.schema.Section;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/// `kehu.customer.profile.*`; the weights as shipped stand in application.properties.
@ConfigMapping(prefix = "kehu.customer.profile")
public interface ProfileConfig {
  /// What a section counts among those of its kind of customer; nothing where it is absent.
  Map<Section, Integer> weights();

  /// A profile less complete than this, in percent, needs upkeep …
  @WithDefault("60")
  int completeFrom();

  /// … and so does one that was not verified for so many days.
  @WithDefault("365")
  int verifiedForDays();
}
