package io.kehu.customer.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a large and a small customer is to this company.
@ApplicationScoped
class Thresholds {
  private final Currency currency;
  private final BigDecimal largeFrom;
  private final BigDecimal smallBelow;

  /// @param currency in which conditions speak of amounts; amounts in others are unknown to them
  /// @param largeFrom least revenue of a large customer
  /// @param smallBelow revenue that no small customer reaches
  Thresholds(
      @ConfigProperty(name = "kehu.customer.currency", defaultValue = "CNY") String currency,
      @ConfigProperty(name = "kehu.customer.purchase.large-from", defaultValue = "100000")
          BigDecimal largeFrom,
      @ConfigProperty(name = "kehu.customer.purchase.small-below", defaultValue = "10000")
          BigDecimal smallBelow) {
    this.currency = Currency.getInstance(currency);
    this.largeFrom = largeFrom;
    this.smallBelow = smallBelow;
  }

  Currency currency() {
    return currency;
  }

  String sizeOf(String revenue) {
    return "(case when %1$s >= %2$s then 'LARGE' when %1$s < %3$s then 'SMALL' when %1$s is not null then 'ORDINARY' end)"
        .formatted(revenue, largeFrom.toPlainString(), smallBelow.toPlainString());
  }
}
