package io.kehu.loyalty.points;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.math.BigDecimal;
import java.util.Map;

/// What orders earn.
@ConfigMapping(prefix = "kehu.loyalty.points-per-unit")
public interface PointsConfig {
  /// Points for one unit of a currency: `kehu.loyalty.points-per-unit.CNY=1`. Orders in other currencies earn nothing.
  @WithParentName
  Map<String, BigDecimal> perUnit();
}
