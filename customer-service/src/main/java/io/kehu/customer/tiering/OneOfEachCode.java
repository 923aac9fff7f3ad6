package io.kehu.customer.tiering;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// On a list of tiers: no two have the same code.
@Constraint(validatedBy = OneOfEachCode.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOfEachCode {
  String message() default "{io.kehu.customer.tiering.OneOfEachCode.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks for a code given twice.
  final class Check implements ConstraintValidator<OneOfEachCode, List<TieringScheme.Tier>> {
    @Override
    public boolean isValid(
        @Nullable List<TieringScheme.Tier> tiers, ConstraintValidatorContext context) {
      Set<String> codes = new HashSet<>();
      return tiers == null
          || tiers.stream().allMatch(tier -> tier == null || codes.add(tier.code()));
    }
  }
}
