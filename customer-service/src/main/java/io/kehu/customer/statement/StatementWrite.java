package io.kehu.customer.statement;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.SourceStamp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A whole statement as another system sends it, with how new it is.
///
/// @param externalReference may be left out where the address names it
/// @param customer whose it is, as that system or another one calls the customer
@Schema(name = "StatementWrite")
public record StatementWrite(
    @Nullable @Valid ExternalReference externalReference,
    @NotNull @Valid ExternalReference customer,
    @Nullable @PositiveOrZero Long sourceVersion,
    @Nullable Instant sourceUpdatedAt,
    @NotNull StatementKind kind,
    @NotNull LocalDate from,
    @NotNull LocalDate to,
    @NotNull Currency currency,
    StatementUnit unit,
    boolean audited,
    @Nullable @Size(max = 500) String note,
    BalanceSheet balanceSheet,
    IncomeStatement income,
    CashFlow cashFlow) {

  SourceStamp stamp() {
    return new SourceStamp(sourceVersion, sourceUpdatedAt);
  }

  StatementData data() {
    return new StatementData(
        kind, from, to, currency, unit, audited, note, balanceSheet, income, cashFlow);
  }
}
