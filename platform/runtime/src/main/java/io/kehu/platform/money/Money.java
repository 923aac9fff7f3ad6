package io.kehu.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An exact amount of one currency. On the wire the amount is a string, because JavaScript's numbers are not exact.
///
/// @param amount at most four decimals and fifteen digits before the point; negative amounts are lawful
/// @param currency ISO 4217
@Embeddable
public record Money(
    @JsonProperty(required = true)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
            type = SchemaType.STRING,
            pattern = "^-?[0-9]{1,15}(\\.[0-9]{1,4})?$",
            examples = "1234.50")
        BigDecimal amount,
    @JsonProperty(required = true)
        @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{3}$", examples = "CNY")
        Currency currency) {

  private static final int MAX_SCALE = 4;
  private static final int MAX_INTEGER_DIGITS = 15;

  /// @throws IllegalArgumentException when the amount does not fit `numeric(19,4)`
  @JsonCreator
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
    if (amount.stripTrailingZeros().scale() > MAX_SCALE
        || (long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
      throw new IllegalArgumentException(
          "an amount has at most 15 digits before the point and 4 after it");
    }
    // One scale for one currency: equal sums are equal records, whatever way they were reached.
    int scale = Math.max(currency.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
    amount = amount.setScale(Math.max(scale, 0));
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /// @throws IllegalArgumentException when the currencies differ: nothing here converts
  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  /// @throws IllegalArgumentException when the currencies differ
  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  @JsonIgnore
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
    }
    return other;
  }
}
