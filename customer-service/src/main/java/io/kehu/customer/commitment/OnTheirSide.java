package io.kehu.customer.commitment;

import io.kehu.customer.encounter.Party;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// On a commitment: a user promises for us, a contact for the customer.
@Constraint(validatedBy = OnTheirSide.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnTheirSide {
  String message() default "{io.kehu.customer.commitment.OnTheirSide.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Compares the one who promised with the side.
  final class Check implements ConstraintValidator<OnTheirSide, CommitmentData> {
    @Override
    public boolean isValid(@Nullable CommitmentData data, ConstraintValidatorContext context) {
      if (data == null || data.side() == null || data.by() == null) {
        return true;
      }
      Party by = data.by();
      return switch (data.side()) {
        case US -> by.contactId() == null;
        case CUSTOMER -> by.userId() == null;
      };
    }
  }
}
