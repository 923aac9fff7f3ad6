package io.kehu.sales.order;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Quantities, kept with four decimals so that equal ones are equal.
final class Quantity {
  static final BigDecimal ZERO = of(BigDecimal.ZERO);

  private Quantity() {}

  static BigDecimal of(BigDecimal value) {
    return value.setScale(4, RoundingMode.UNNECESSARY);
  }

  /// Without the zeros that mean nothing, for people.
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
