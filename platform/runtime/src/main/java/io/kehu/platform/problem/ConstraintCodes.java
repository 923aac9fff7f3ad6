package io.kehu.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stable codes of the constraints, whatever their messages say.
final class ConstraintCodes {
  private ConstraintCodes() {}

  static String of(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Size", "Length" -> size(violation);
      case "Max", "DecimalMax", "Negative", "NegativeOrZero" -> "too-large";
      case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "too-small";
      case "Digits" -> "too-many-digits";
      case "Pattern" -> "wrong-format";
      case "Email" -> "not-an-email-address";
      case "Past", "PastOrPresent" -> "not-in-the-past";
      case "Future", "FutureOrPresent" -> "not-in-the-future";
      default -> kebab(constraint);
    };
  }

  private static String size(ConstraintViolation<?> violation) {
    Object max = violation.getConstraintDescriptor().getAttributes().get("max");
    int size = sizeOf(violation.getInvalidValue());
    boolean over = max instanceof Integer most && size > most;
    boolean text = violation.getInvalidValue() instanceof CharSequence;
    return (over ? "too-" + (text ? "long" : "many") : "too-" + (text ? "short" : "few"));
  }

  private static int sizeOf(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case CharSequence text -> text.length();
      case Collection<?> items -> items.size();
      case Map<?, ?> entries -> entries.size();
      default -> value.getClass().isArray() ? Array.getLength(value) : 0;
    };
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
