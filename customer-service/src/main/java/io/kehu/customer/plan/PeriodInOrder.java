package io.kehu.customer.plan;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// On what has a period: it ends no earlier than it begins, and lies in a century that people plan for.
@Constraint(validatedBy = PeriodInOrder.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PeriodInOrder {
  String message() default "{io.kehu.customer.plan.PeriodInOrder.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Names the end where the two do not fit.
  final class Check implements ConstraintValidator<PeriodInOrder, Period> {
    @Override
    public boolean isValid(Period period, ConstraintValidatorContext context) {
      if (isInOrder(period.startsOn(), period.endsOn())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("endsOn")
          .addConstraintViolation();
      return false;
    }

    /// What is absent is another constraint's business.
    private static boolean isInOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
      return from == null
          || to == null
          || from.getYear() >= 2000 && to.getYear() < 3000 && !to.isBefore(from);
    }
  }
}
