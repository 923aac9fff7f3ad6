package io.kehu.loyalty.churn;

import java.math.BigDecimal;

/// How likely it is that a customer leaves, coarsely.
public enum RiskBand {
  LOW,
  MEDIUM,
  HIGH;

  private static final BigDecimal FROM_MEDIUM = new BigDecimal("0.3");
  private static final BigDecimal FROM_HIGH = new BigDecimal("0.6");

  /// LOW < 0.3 ≤ MEDIUM < 0.6 ≤ HIGH.
  static RiskBand of(BigDecimal risk) {
    if (risk.compareTo(FROM_HIGH) >= 0) {
      return HIGH;
    }
    return risk.compareTo(FROM_MEDIUM) >= 0 ? MEDIUM : LOW;
  }
}
