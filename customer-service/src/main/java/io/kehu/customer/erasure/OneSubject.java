package io.kehu.customer.erasure;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Either a customer or a contact is named.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneSubject.Check.class)
@interface OneSubject {
  String message() default "{io.kehu.customer.erasure.OneSubject.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// The check.
  class Check implements ConstraintValidator<OneSubject, ErasureApi.Create> {
    @Override
    public boolean isValid(ErasureApi.Create create, ConstraintValidatorContext context) {
      return (create.customerId() == null) != (create.contactId() == null);
    }
  }
}
