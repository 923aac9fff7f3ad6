package io.kehu.customer.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was earned and spent during the period. Expenses are written as positive figures.
///
/// @param operatingExpenses without cost of sales, interest and tax; lease expense is part of them
/// @param operatingProfit before interest and tax; 营业利润 of a Chinese statement is after interest,
///     which is to be added back
@Schema(name = "IncomeStatement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncomeStatement(
    @Nullable Figure revenue,
    @Nullable Figure costOfSales,
    @Nullable Figure operatingExpenses,
    @Nullable Figure operatingProfit,
    @Nullable Figure interestExpense,
    @Nullable Figure leaseExpense,
    @Nullable Figure tax,
    @Nullable Figure netProfit) {

  static final IncomeStatement NONE =
      new IncomeStatement(null, null, null, null, null, null, null, null);
}
