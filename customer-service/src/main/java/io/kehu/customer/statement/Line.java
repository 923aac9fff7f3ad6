package io.kehu.customer.statement;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The lines of a statement, by the names under which checks, ratios and scorecards know them.
@Schema(name = "StatementLine")
public enum Line {
  CASH("/balanceSheet/cash", d -> d.balanceSheet().cash()),
  RECEIVABLES("/balanceSheet/receivables", d -> d.balanceSheet().receivables()),
  INVENTORIES("/balanceSheet/inventories", d -> d.balanceSheet().inventories()),
  OTHER_CURRENT_ASSETS(
      "/balanceSheet/otherCurrentAssets", d -> d.balanceSheet().otherCurrentAssets()),
  CURRENT_ASSETS("/balanceSheet/currentAssets", d -> d.balanceSheet().currentAssets()),
  FIXED_ASSETS("/balanceSheet/fixedAssets", d -> d.balanceSheet().fixedAssets()),
  INTANGIBLE_ASSETS("/balanceSheet/intangibleAssets", d -> d.balanceSheet().intangibleAssets()),
  OTHER_ASSETS("/balanceSheet/otherAssets", d -> d.balanceSheet().otherAssets()),
  TOTAL_ASSETS("/balanceSheet/totalAssets", d -> d.balanceSheet().totalAssets()),
  CURRENT_LIABILITIES(
      "/balanceSheet/currentLiabilities", d -> d.balanceSheet().currentLiabilities()),
  LONG_TERM_LIABILITIES(
      "/balanceSheet/longTermLiabilities", d -> d.balanceSheet().longTermLiabilities()),
  TOTAL_LIABILITIES("/balanceSheet/totalLiabilities", d -> d.balanceSheet().totalLiabilities()),
  EQUITY("/balanceSheet/equity", d -> d.balanceSheet().equity()),
  REVENUE("/income/revenue", d -> d.income().revenue()),
  COST_OF_SALES("/income/costOfSales", d -> d.income().costOfSales()),
  OPERATING_EXPENSES("/income/operatingExpenses", d -> d.income().operatingExpenses()),
  OPERATING_PROFIT("/income/operatingProfit", d -> d.income().operatingProfit()),
  INTEREST_EXPENSE("/income/interestExpense", d -> d.income().interestExpense()),
  LEASE_EXPENSE("/income/leaseExpense", d -> d.income().leaseExpense()),
  TAX("/income/tax", d -> d.income().tax()),
  NET_PROFIT("/income/netProfit", d -> d.income().netProfit()),
  OPERATING_CASH_FLOW("/cashFlow/operating", d -> d.cashFlow().operating()),
  INVESTING_CASH_FLOW("/cashFlow/investing", d -> d.cashFlow().investing()),
  FINANCING_CASH_FLOW("/cashFlow/financing", d -> d.cashFlow().financing());

  private final String pointer;
  private final Function<StatementData, @Nullable Figure> stated;

  Line(String pointer, Function<StatementData, @Nullable Figure> stated) {
    this.pointer = pointer;
    this.stated = stated;
  }

  /// Its place in what is sent.
  public String pointer() {
    return pointer;
  }

  Optional<Figure> stated(StatementData data) {
    return Optional.ofNullable(stated.apply(data));
  }

  /// True for what stands on a day, false for what flows during a period.
  public boolean isBalance() {
    return compareTo(EQUITY) <= 0;
  }
}
