package io.kehu.customer.customfield;

import io.kehu.platform.problem.FieldError;
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
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// On the custom fields of a customer: each is defined, and its value is as the definition asks.
@Constraint(validatedBy = KnownCustomFields.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownCustomFields {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Names every field that is wrong, each with its own code.
  @ApplicationScoped
  @Unremovable
  class Check
      implements ConstraintValidator<KnownCustomFields, Map<String, ? extends @Nullable Object>> {
    private final CustomFields fields;

    Check(CustomFields fields) {
      this.fields = fields;
    }

    @Override
    public boolean isValid(
        @Nullable Map<String, ? extends @Nullable Object> values,
        ConstraintValidatorContext context) {
      Map<String, FieldError> errors = values == null ? Map.of() : fields.errors(values);
      HibernateConstraintValidatorContext hibernate =
          context.unwrap(HibernateConstraintValidatorContext.class);
      hibernate.disableDefaultConstraintViolation();
      errors.forEach((name, error) ->
          hibernate
              .withDynamicPayload(error)
              .buildConstraintViolationWithTemplate("")
              .addPropertyNode(name)
              .addConstraintViolation());
      return errors.isEmpty();
    }
  }
}
