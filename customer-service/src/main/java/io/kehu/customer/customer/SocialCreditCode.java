package io.kehu.customer.customer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A unified social credit code (统一社会信用代码) with a right check character, by GB 32100-2015.
@Constraint(validatedBy = SocialCreditCode.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SocialCreditCode {
  String message() default "{io.kehu.customer.customer.SocialCreditCode.message}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// The sum of the first 17 characters' values, each times 3 to the power of its place, is made up
  /// to a multiple of 31 by the last one.
  final class Check implements ConstraintValidator<SocialCreditCode, String> {
    private static final int LENGTH = 18;

    /// Digits and letters but I, O, S, V, Z, which look like others.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || isRight(code);
    }

    static boolean isRight(String code) {
      if (code.length() != LENGTH) {
        return false;
      }
      int sum = 0;
      int weight = 1;
      for (int i = 0; i < LENGTH; i++) {
        int value = ALPHABET.indexOf(code.charAt(i));
        if (value < 0) {
          return false;
        }
        sum += i < LENGTH - 1 ? value * weight : value;
        weight = weight * 3 % ALPHABET.length();
      }
      return sum % ALPHABET.length() == 0;
    }
  }
}
