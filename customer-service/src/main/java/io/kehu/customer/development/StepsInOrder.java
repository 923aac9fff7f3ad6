package io.kehu.customer.development;

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

/// On the steps of a development plan: each once, and none done before those ahead of it.
@Constraint(validatedBy = StepsInOrder.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StepsInOrder {
  String message() default "{io.kehu.customer.development.StepsInOrder.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks at the steps in their order; a step that is not named is open.
  final class Check implements ConstraintValidator<StepsInOrder, List<Step>> {
    @Override
    public boolean isValid(@Nullable List<Step> steps, ConstraintValidatorContext context) {
      if (steps == null || steps.stream().anyMatch(Check::isUnreadable)) {
        return true;
      }
      Set<Step.Name> named = new HashSet<>();
      Set<Step.Name> done = new HashSet<>();
      for (Step step : steps) {
        if (!named.add(step.step())) {
          return false;
        }
        if (step.state() == Step.State.DONE) {
          done.add(step.step());
        }
      }
      return done.stream().allMatch(name -> name.ordinal() < done.size());
    }

    /// What is absent is another constraint's business.
    private static boolean isUnreadable(@Nullable Step step) {
      return Objects.isNull(step) || step.step() == null || step.state() == null;
    }
  }
}
