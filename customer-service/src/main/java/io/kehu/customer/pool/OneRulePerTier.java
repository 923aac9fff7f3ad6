package io.kehu.customer.pool;

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

/// On a list of release rules: no two are for the same tier.
@Constraint(validatedBy = OneRulePerTier.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneRulePerTier {
  String message() default "{io.kehu.customer.pool.OneRulePerTier.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks for a tier named twice; the rule without a tier counts as one, too.
  final class Check implements ConstraintValidator<OneRulePerTier, List<PoolPolicy.ReleaseRule>> {
    @Override
    public boolean isValid(
        @Nullable List<PoolPolicy.ReleaseRule> rules, ConstraintValidatorContext context) {
      Set<@Nullable String> tiers = new HashSet<>();
      return rules == null
          || rules.stream().allMatch(rule -> rule == null || tiers.add(rule.tier()));
    }
  }
}
