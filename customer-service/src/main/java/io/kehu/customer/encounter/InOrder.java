package io.kehu.customer.encounter;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// On a [TimeSpan]: it ends after it starts, in times that people live in.
@Constraint(validatedBy = InOrder.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InOrder {
  String message() default "{io.kehu.customer.encounter.InOrder.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Compares both ends.
  final class Check implements ConstraintValidator<InOrder, TimeSpan> {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    @Override
    public boolean isValid(@Nullable TimeSpan span, ConstraintValidatorContext context) {
      if (span == null || span.start() == null) {
        return true;
      }
      Instant end = span.end() == null ? LATEST : span.end();
      return !span.start().isBefore(EARLIEST) && span.start().isBefore(end) && !end.isAfter(LATEST);
    }
  }
}
