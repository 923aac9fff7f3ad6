package io.kehu.customer.customer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Either a customer or a contact is named.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneSubject.Check.class)
public @interface OneSubject {
  String message() default "{io.kehu.customer.customer.OneSubject.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// What names one of both.
  interface Named {
    @Nullable UUID customerId();

    @Nullable UUID contactId();
  }

  /// The check.
  class Check implements ConstraintValidator<OneSubject, Named> {
    @Override
    public boolean isValid(Named create, ConstraintValidatorContext context) {
      return (create.customerId() == null) != (create.contactId() == null);
    }
  }
}
