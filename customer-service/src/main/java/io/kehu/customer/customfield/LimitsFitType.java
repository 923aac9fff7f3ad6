package io.kehu.customer.customfield;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On a definition: it has the limits that its type knows and no others, codes have options, and there is room between min and max.
@Constraint(validatedBy = LimitsFitType.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LimitsFitType {
  String message() default "{io.kehu.customer.customfield.LimitsFitType.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Blames `limits` as a whole.
  final class Check implements ConstraintValidator<LimitsFitType, CustomFieldApi.Create> {
    @Override
    public boolean isValid(
        CustomFieldApi.@Nullable Create field, ConstraintValidatorContext context) {
      if (field == null || field.type() == null || fit(field.type(), field.given())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("limits")
          .addConstraintViolation();
      return false;
    }

    static boolean fit(CustomFieldType type, CustomFieldLimits limits) {
      List<CustomFieldOption> options = limits.options() == null ? List.of() : limits.options();
      boolean number = type == CustomFieldType.INTEGER || type == CustomFieldType.DECIMAL;
      long codes =
          options.stream()
              .filter(option -> option != null)
              .map(CustomFieldOption::code)
              .distinct()
              .count();
      return type.hasOptions() == !options.isEmpty()
          && codes == options.size()
          && (type == CustomFieldType.TEXT || limits.maxLength() == null)
          && (number || limits.min() == null && limits.max() == null)
          && hasRoom(limits.min(), limits.max());
    }

    private static boolean hasRoom(@Nullable BigDecimal min, @Nullable BigDecimal max) {
      return min == null || max == null || min.compareTo(max) <= 0;
    }
  }
}
