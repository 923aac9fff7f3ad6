package io.kehu.customer.pool;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// On a release rule: a customer that was just cared for is not warned about at once.
@Constraint(validatedBy = WarnsBeforeRelease.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WarnsBeforeRelease {
  String message() default "{io.kehu.customer.pool.WarnsBeforeRelease.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Compares the two spans and blames the warning's.
  final class Check implements ConstraintValidator<WarnsBeforeRelease, PoolPolicy.ReleaseRule> {
    @Override
    public boolean isValid(
        PoolPolicy.@Nullable ReleaseRule rule, ConstraintValidatorContext context) {
      if (rule == null || rule.warningDays() < rule.untouchedDays()) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("warningDays")
          .addConstraintViolation();
      return false;
    }
  }
}
