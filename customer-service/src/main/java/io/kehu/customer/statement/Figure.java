package io.kehu.customer.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// One exact amount of a statement, in the statement's currency and unit. On the wire it is a string,
/// as the amounts of money are. Equal amounts are equal figures, whatever zeros they end in.
public record Figure(BigDecimal value) {
  private static final int MAX_SCALE = 4;
  private static final int MAX_INTEGER_DIGITS = 15;

  /// @throws IllegalArgumentException beyond fifteen digits before the point and four after it
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Figure {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > MAX_SCALE
        || (long) plain.precision() - plain.scale() > MAX_INTEGER_DIGITS) {
      throw new IllegalArgumentException(
          "a figure has at most 15 digits before the point and 4 after it");
    }
    value = plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  public static Figure of(String text) {
    return new Figure(new BigDecimal(text));
  }

  @JsonValue
  public String text() {
    return value.toPlainString();
  }
}
