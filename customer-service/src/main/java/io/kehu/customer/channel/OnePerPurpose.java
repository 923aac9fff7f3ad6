package io.kehu.customer.channel;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// On the consents of a channel: at most one for each purpose.
@Constraint(validatedBy = OnePerPurpose.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnePerPurpose {
  String message() default "{io.kehu.customer.channel.OnePerPurpose.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Looks for a purpose named twice.
  final class Check implements ConstraintValidator<OnePerPurpose, List<Consent>> {
    @Override
    public boolean isValid(@Nullable List<Consent> consents, ConstraintValidatorContext context) {
      Set<Consent.Purpose> seen = EnumSet.noneOf(Consent.Purpose.class);
      return consents == null
          || consents.stream()
              .filter(consent -> consent != null && consent.purpose() != null)
              .allMatch(consent -> seen.add(consent.purpose()));
    }
  }
}
