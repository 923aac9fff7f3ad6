package io.kehu.customer.channel;

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

/// On a list of channels: no two of one type are primary.
@Constraint(validatedBy = OnePrimaryPerType.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnePrimaryPerType {
  String message() default "{io.kehu.customer.channel.OnePrimaryPerType.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Counts the primaries of each type.
  final class Check
      implements ConstraintValidator<OnePrimaryPerType, List<? extends Channel<?, ?>>> {
    @Override
    public boolean isValid(
        @Nullable List<? extends Channel<?, ?>> channels, ConstraintValidatorContext context) {
      Set<Object> seen = new HashSet<>();
      return channels == null
          || channels.stream()
              .filter(channel -> channel != null && channel.primary() && channel.type() != null)
              .allMatch(channel -> seen.add(channel.type()));
    }
  }
}
