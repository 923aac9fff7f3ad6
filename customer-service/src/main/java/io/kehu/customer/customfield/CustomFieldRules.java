package io.kehu.customer.customfield;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads values as their fields' types ask for it. Text that says a number or a truth value is taken as such, because tables have nothing
/// but text.
final class CustomFieldRules {
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 6;

  private CustomFieldRules() {}

  /// What became of a value.
  sealed interface Reading {}

  /// @param value as it is stored: `String`, `Integer`, `Long`, `Boolean`, list of `String`
  record Taken(Object value) implements Reading {}

  /// @param code of the field error
  /// @param arguments of its message
  record Refused(String code, Object... arguments) implements Reading {}

  static Reading read(CustomFieldType type, CustomFieldLimits limits, Object value) {
    return switch (type) {
      case TEXT -> text(limits, value);
      case INTEGER -> integer(limits, value);
      case DECIMAL -> decimal(limits, value);
      case BOOLEAN -> truth(value);
      case DATE -> date(value);
      case CODE -> code(limits, value);
      case CODES -> codes(limits, value);
    };
  }

  private static Reading text(CustomFieldLimits limits, Object value) {
    if (!(value instanceof String text)) {
      return new Refused("not-a-string");
    }
    if (text.isBlank()) {
      return new Refused("required");
    }
    return text.length() > limits.length() ? new Refused("too-long") : new Taken(text);
  }

  private static Reading integer(CustomFieldLimits limits, Object value) {
    Optional<BigDecimal> number = number(value);
    if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
      return new Refused("not-an-integer");
    }
    if (digits(number.get()) > MOST_DIGITS || !limits.admits(number.get())) {
      return new Refused("out-of-range");
    }
    BigInteger whole = number.get().toBigIntegerExact();
    // As JSON is read back: what fits is an int.
    return whole.bitLength() < Integer.SIZE
        ? new Taken(whole.intValueExact())
        : new Taken(whole.longValueExact());
  }

  private static Reading decimal(CustomFieldLimits limits, Object value) {
    Optional<BigDecimal> read = number(value);
    if (read.isEmpty()) {
      return new Refused("not-a-number");
    }
    BigDecimal number = read.get().stripTrailingZeros();
    if (number.scale() > MOST_DECIMALS || digits(number) > MOST_DIGITS || !limits.admits(number)) {
      return new Refused("out-of-range");
    }
    return new Taken(number.toPlainString());
  }

  /// Before the point.
  private static int digits(BigDecimal number) {
    return number.precision() - number.scale();
  }

  /// Bounded before it is read: 1e999999999 is short to write and long to compute with.
  private static Optional<BigDecimal> number(Object value) {
    String text = value instanceof Number || value instanceof String ? value.toString() : "";
    if (!text.matches("-?\\d{1,20}(\\.\\d{1,10})?([eE][+-]?\\d{1,2})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private static Reading truth(Object value) {
    return switch (value) {
      case Boolean truth -> new Taken(truth);
      case String text when text.equals("true") || text.equals("false") ->
          new Taken(text.equals("true"));
      default -> new Refused("not-a-boolean");
    };
  }

  private static Reading date(Object value) {
    try {
      return value instanceof String text && text.length() == "2026-11-26".length()
          ? new Taken(LocalDate.parse(text).toString())
          : new Refused("not-a-date");
    } catch (DateTimeException notADate) {
      return new Refused("not-a-date");
    }
  }

  private static Reading code(CustomFieldLimits limits, Object value) {
    return value instanceof String code && limits.hasOption(code)
        ? new Taken(code)
        : new Refused("not-one-of", names(limits));
  }

  private static Reading codes(CustomFieldLimits limits, Object value) {
    if (!(value instanceof List<?> list)) {
      return new Refused("not-an-array");
    }
    if (list.isEmpty()) {
      return new Refused("required");
    }
    boolean known =
        list.stream().allMatch(code -> code instanceof String text && limits.hasOption(text));
    return known
        ? new Taken(list.stream().distinct().toList())
        : new Refused("not-one-of", names(limits));
  }

  private static String names(CustomFieldLimits limits) {
    return String.join(
        ", ",
        Optional.ofNullable(limits.options()).orElse(List.of()).stream()
            .map(CustomFieldOption::code)
            .toList());
  }
}
