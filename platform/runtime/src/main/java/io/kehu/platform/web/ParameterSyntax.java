package io.kehu.platform.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a parameter's text is a value of its type: the framework answers 404 for those that are not, or takes any text
/// for `false`.
final class ParameterSyntax {
  private ParameterSyntax() {}

  /// The stable code of what is wrong; null where nothing is.
  static @Nullable String errorIn(String text, Class<?> type) {
    try {
      if (type == int.class || type == Integer.class) {
        Integer.parseInt(text);
      } else if (type == long.class || type == Long.class) {
        Long.parseLong(text);
      } else if (type == UUID.class) {
        return isUuid(text) ? null : "not-a-uuid";
      } else if (type == boolean.class || type == Boolean.class) {
        return text.equals("true") || text.equals("false") ? null : "not-a-boolean";
      } else if (type == BigDecimal.class || type == double.class || type == Double.class) {
        return text.length() <= 60 && Double.isFinite(new BigDecimal(text).doubleValue())
            ? null
            : "not-a-number";
      } else if (type == LocalDate.class) {
        LocalDate.parse(text);
      } else if (type == Instant.class) {
        Instant.parse(text);
      } else if (type.isEnum()) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(text))
            ? null
            : "not-one-of";
      }
      return null;
    } catch (NumberFormatException notNumber) {
      return type == BigDecimal.class || type == double.class || type == Double.class
          ? "not-a-number"
          : "not-an-integer";
    } catch (DateTimeException notTime) {
      return type == LocalDate.class ? "not-a-date" : "not-an-instant";
    }
  }

  /// `UUID.fromString` takes shortened forms too; an address has one form only.
  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
        return false;
      }
    }
    return true;
  }
}
