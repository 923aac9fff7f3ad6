package io.kehu.customer.division;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// On an address: in China its division's code must be of the list. Where nothing was ever imported below a known province, each code of it is taken,
/// because nobody could tell.
@Constraint(validatedBy = KnownDivisionCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownDivision {
  String message() default "{io.kehu.customer.division.KnownDivision.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// What has a division.
  interface Placed {
    /// ISO 3166-1 alpha-2; null counts as China
    @Nullable String country();

    @Nullable String divisionCode();
  }
}
