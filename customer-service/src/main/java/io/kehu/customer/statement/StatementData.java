package io.kehu.customer.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that is written about a statement; what a PATCH is laid over.
///
/// @param from first day of the period
/// @param to last day of the period, the day of the balance sheet
/// @param unit what the figures count; `ONE` where left out
/// @param audited false where left out
@Schema(name = "StatementData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementData(
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

  public StatementData {
    unit = unit == null ? StatementUnit.ONE : unit;
    balanceSheet = balanceSheet == null ? BalanceSheet.NONE : balanceSheet;
    income = income == null ? IncomeStatement.NONE : income;
    cashFlow = cashFlow == null ? CashFlow.NONE : cashFlow;
  }

  /// Days of the period, both ends included.
  long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /// The figure of a line as it is stated, or as it follows from others that are: a total from all of
  /// its parts, liabilities and equity from one another and total assets. Nothing else is guessed.
  public Optional<BigDecimal> value(Line line) {
    return line.stated(this).map(Figure::value).or(() -> derived(line));
  }

  private Optional<BigDecimal> derived(Line line) {
    return switch (line) {
      case CURRENT_ASSETS ->
          sum(Line.CASH, Line.RECEIVABLES, Line.INVENTORIES, Line.OTHER_CURRENT_ASSETS);
      case TOTAL_ASSETS -> totalAssets();
      case TOTAL_LIABILITIES ->
          sum(Line.CURRENT_LIABILITIES, Line.LONG_TERM_LIABILITIES)
              .or(() -> difference(Line.TOTAL_ASSETS, Line.EQUITY));
      case EQUITY ->
          difference(Line.TOTAL_ASSETS, Line.TOTAL_LIABILITIES)
              .or(() ->
                  difference(
                      stated(Line.TOTAL_ASSETS),
                      sum(Line.CURRENT_LIABILITIES, Line.LONG_TERM_LIABILITIES)));
      case CASH,
          RECEIVABLES,
          INVENTORIES,
          OTHER_CURRENT_ASSETS,
          FIXED_ASSETS,
          INTANGIBLE_ASSETS,
          OTHER_ASSETS,
          CURRENT_LIABILITIES,
          LONG_TERM_LIABILITIES,
          REVENUE,
          COST_OF_SALES,
          OPERATING_EXPENSES,
          OPERATING_PROFIT,
          INTEREST_EXPENSE,
          LEASE_EXPENSE,
          TAX,
          NET_PROFIT,
          OPERATING_CASH_FLOW,
          INVESTING_CASH_FLOW,
          FINANCING_CASH_FLOW ->
          Optional.empty();
    };
  }

  private Optional<BigDecimal> totalAssets() {
    Optional<BigDecimal> current = value(Line.CURRENT_ASSETS);
    return plus(current, sum(Line.FIXED_ASSETS, Line.INTANGIBLE_ASSETS, Line.OTHER_ASSETS))
        .or(() -> sum(Line.TOTAL_LIABILITIES, Line.EQUITY));
  }

  private Optional<BigDecimal> stated(Line line) {
    return line.stated(this).map(Figure::value);
  }

  private Optional<BigDecimal> sum(Line... lines) {
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    for (Line line : lines) {
      sum = plus(sum, stated(line));
    }
    return sum;
  }

  private Optional<BigDecimal> difference(Line whole, Line part) {
    return difference(stated(whole), stated(part));
  }

  private static Optional<BigDecimal> plus(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.flatMap(left -> b.map(left::add));
  }

  private static Optional<BigDecimal> difference(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.flatMap(left -> b.map(left::subtract));
  }
}
