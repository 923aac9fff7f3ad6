package io.kehu.customer.receivable;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of an invoice. A credit note has negative amounts.
///
/// @param number of the invoice, for people
/// @param openAmount what is not paid yet, between zero and the amount
/// @param paidOn day of the last payment, once nothing is open; null where the system does not tell
/// @param orderNumber our number of the order that it bills: `SO-000317`
/// @param order the same as another system calls it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceivableData(
    String number,
    Money amount,
    Money openAmount,
    @Nullable LocalDate issuedOn,
    LocalDate dueOn,
    @Nullable LocalDate paidOn,
    @Nullable String orderNumber,
    @Nullable ExternalReference order) {

  /// What cannot be, as a field's place and its code.
  Optional<Wrong> wrong() {
    if (!amount.currency().equals(openAmount.currency())) {
      return Optional.of(new Wrong("/openAmount/currency", "receivable-currency-differs"));
    }
    boolean otherSign = openAmount.amount().signum() * amount.amount().signum() < 0;
    boolean more = openAmount.amount().abs().compareTo(amount.amount().abs()) > 0;
    if (otherSign || more) {
      return Optional.of(new Wrong("/openAmount/amount", "receivable-open-exceeds-amount"));
    }
    return paidOn != null && openAmount.amount().signum() != 0
        ? Optional.of(new Wrong("/paidOn", "receivable-paid-but-open"))
        : Optional.empty();
  }

  record Wrong(String pointer, String code) {}
}
