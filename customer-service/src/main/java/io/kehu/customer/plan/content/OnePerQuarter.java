package io.kehu.customer.plan.content;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// On expected revenues: at most one for each quarter.
@Constraint(validatedBy = OnePerQuarter.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnePerQuarter {
  String message() default "{io.kehu.customer.plan.content.OnePerQuarter.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks for a quarter named twice.
  final class Check implements ConstraintValidator<OnePerQuarter, List<QuarterRevenue>> {
    @Override
    public boolean isValid(
        @Nullable List<QuarterRevenue> revenues, ConstraintValidatorContext context) {
      Set<Integer> seen = new HashSet<>();
      return revenues == null
          || revenues.stream()
              .filter(Objects::nonNull)
              .allMatch(revenue -> seen.add(revenue.year() * 4 + revenue.quarter()));
    }
  }
}
