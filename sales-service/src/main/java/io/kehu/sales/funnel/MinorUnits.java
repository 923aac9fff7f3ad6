package io.kehu.sales.funnel;

import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// Rounding of figures that are no longer amounts somebody pays.
final class MinorUnits {
  private static final int AVERAGE_SCALE = 4;
  private static final int RATE_SCALE = 6;

  private MinorUnits() {}

  /// To the smallest coin.
  static Money round(BigDecimal amount, Currency currency) {
    int scale = Math.max(currency.getDefaultFractionDigits(), 0);
    return new Money(amount.setScale(scale, RoundingMode.HALF_EVEN), currency);
  }

  /// An average, to four decimals.
  static Money average(BigDecimal amount, Currency currency) {
    return new Money(amount.setScale(AVERAGE_SCALE, RoundingMode.HALF_EVEN), currency);
  }

  /// A share or a mean, to six decimals.
  static BigDecimal figure(BigDecimal value) {
    BigDecimal rounded = value.setScale(RATE_SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  static BigDecimal ratio(long part, long whole) {
    return figure(
        BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), RATE_SCALE, RoundingMode.HALF_EVEN));
  }
}
