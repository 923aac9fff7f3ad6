package io.kehu.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Currency CNY = Currency.getInstance("CNY");

  @Test
  void equalSumsAreEqualHoweverTheyWereReached() {
    assertThat(Money.of("1.5", "CNY")).isEqualTo(Money.of("1.5000", "CNY"));
    assertThat(Money.of("1.20", "CNY").plus(Money.of("0.30", "CNY")))
        .isEqualTo(Money.of("1.5", "CNY"));
    assertThat(Money.of("1E+2", "CNY").amount()).hasToString("100.00");
    assertThat(Money.of("100", "JPY").amount()).hasToString("100");
  }

  @Test
  void arithmeticIsExact() {
    Money sum = Money.zero(CNY);
    for (int i = 0; i < 10; i++) {
      sum = sum.plus(Money.of("0.1", "CNY"));
    }
    assertThat(sum).isEqualTo(Money.of("1", "CNY"));
    assertThat(sum.minus(Money.of("2", "CNY")).isNegative()).isTrue();
    assertThat(sum.negated().plus(sum)).isEqualTo(Money.zero(CNY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.00001", "1000000000000000", "1E999999999", "1E2147483647", "-1E2147483000"})
  void anAmountFitsTheColumn(String amount) {
    BigDecimal value = new BigDecimal(amount);
    assertThatThrownBy(() -> new Money(value, CNY)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void currenciesDoNotMix() {
    assertThatThrownBy(() -> Money.zero(CNY).plus(Money.of("1", "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
