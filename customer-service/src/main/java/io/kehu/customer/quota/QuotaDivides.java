package io.kehu.customer.quota;

import io.kehu.platform.money.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a target: the quota is not negative and can be divided by the average value.
@Constraint(validatedBy = QuotaDivides.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QuotaDivides {
  String message() default "{io.kehu.customer.quota.QuotaDivides.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Names the average value where the two do not fit.
  final class Check implements ConstraintValidator<QuotaDivides, Divisible> {
    @Override
    public boolean isValid(Divisible target, ConstraintValidatorContext context) {
      Money quota = target.quota();
      Money average = target.averageValue();
      if (quota == null
          || average == null
          || !quota.isNegative()
              && average.amount().signum() > 0
              && quota.currency().equals(average.currency())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("averageValue")
          .addConstraintViolation();
      return false;
    }
  }
}
