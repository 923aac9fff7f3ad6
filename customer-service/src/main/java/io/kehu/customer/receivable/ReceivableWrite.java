package io.kehu.customer.receivable;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import io.kehu.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A whole invoice as another system sends it, with how new it is.
///
/// @param externalReference may be left out where the address names it
/// @param customer whose it is, as that system or another one calls the customer
/// @param openAmount what is not paid yet, between zero and the amount
/// @param paidOn day of the last payment, once nothing is open
/// @param orderNumber our number of the order that it bills; this or `order` keeps the order from
///     being counted twice in the customer's exposure
/// @param order the same as another system calls it
@Schema(name = "ReceivableWrite")
public record ReceivableWrite(
    @Nullable @Valid ExternalReference externalReference,
    @NotNull @Valid ExternalReference customer,
    @Nullable @PositiveOrZero Long sourceVersion,
    @Nullable Instant sourceUpdatedAt,
    @NotBlank @Size(max = 64) String number,
    @NotNull Money amount,
    @NotNull Money openAmount,
    @Nullable LocalDate issuedOn,
    @NotNull LocalDate dueOn,
    @Nullable LocalDate paidOn,
    @Nullable @Size(max = 64) String orderNumber,
    @Nullable @Valid ExternalReference order) {

  SourceStamp stamp() {
    return new SourceStamp(sourceVersion, sourceUpdatedAt);
  }

  ReceivableData data() {
    return new ReceivableData(
        number, amount, openAmount, issuedOn, dueOn, paidOn, orderNumber, order);
  }
}
