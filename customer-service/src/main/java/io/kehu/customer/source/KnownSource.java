package io.kehu.customer.source;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// On a code: it is a built-in source or one of the company's own, active or not. An inactive one may still be written, so that a
/// late import does not fail on it.
@Constraint(validatedBy = KnownSource.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownSource {
  String message() default "{io.kehu.customer.source.KnownSource.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Null is another constraint's business.
  @ApplicationScoped
  @Unremovable
  class Check implements ConstraintValidator<KnownSource, String> {
    private final Sources sources;

    Check(Sources sources) {
      this.sources = sources;
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || sources.has(code);
    }
  }
}
