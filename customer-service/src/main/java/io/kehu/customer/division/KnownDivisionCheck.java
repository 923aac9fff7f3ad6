package io.kehu.customer.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks the code up; what is no code at all is told by its pattern.
@ApplicationScoped
class KnownDivisionCheck implements ConstraintValidator<KnownDivision, KnownDivision.Placed> {
  private static final Pattern CODE = Pattern.compile(DivisionCode.PATTERN);

  private final DivisionService divisions;

  KnownDivisionCheck(DivisionService divisions) {
    this.divisions = divisions;
  }

  @Override
  public boolean isValid(
      KnownDivision.@Nullable Placed address, ConstraintValidatorContext context) {
    String code = address == null ? null : address.divisionCode();
    if (address == null || code == null || !CODE.matcher(code).matches()) {
      return true;
    }
    String country = address.country();
    if ((country != null && !country.equals("CN")) || divisions.mayBeUsed(code)) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
        .addPropertyNode("divisionCode")
        .addConstraintViolation();
    return false;
  }
}
