package io.kehu.customer.encounter;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On a [Party]: it is one somebody, told in one way.
@Constraint(validatedBy = OneParty.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneParty {
  String message() default "{io.kehu.customer.encounter.OneParty.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Counts what is given.
  final class Check implements ConstraintValidator<OneParty, Party> {
    @Override
    public boolean isValid(@Nullable Party party, ConstraintValidatorContext context) {
      return party == null
          || Stream.of(party.userId(), party.contactId(), party.name())
                  .filter(Objects::nonNull)
                  .count()
              == 1;
    }
  }
}
