package io.kehu.customer.credit;

import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// What can be a limit, or be asked for on credit.
public final class CreditAmount {
  /// Far above what anybody lends, and small enough for sums with it to be amounts, too.
  private static final BigDecimal MOST = new BigDecimal("10000000000000");

  private CreditAmount() {}

  /// The code of a field's error where it cannot.
  public static Optional<String> wrong(Money amount) {
    if (amount.isNegative()) {
      return Optional.of("credit-amount-negative");
    }
    return amount.amount().compareTo(MOST) > 0
        ? Optional.of("credit-amount-too-large")
        : Optional.empty();
  }
}
