package io.kehu.customer.ratio;

import static io.kehu.customer.ratio.Term.annual;
import static io.kehu.customer.ratio.Term.average;
import static io.kehu.customer.ratio.Term.closing;
import static io.kehu.customer.statement.Line.COST_OF_SALES;
import static io.kehu.customer.statement.Line.CURRENT_ASSETS;
import static io.kehu.customer.statement.Line.CURRENT_LIABILITIES;
import static io.kehu.customer.statement.Line.EQUITY;
import static io.kehu.customer.statement.Line.FIXED_ASSETS;
import static io.kehu.customer.statement.Line.INTEREST_EXPENSE;
import static io.kehu.customer.statement.Line.INVENTORIES;
import static io.kehu.customer.statement.Line.LEASE_EXPENSE;
import static io.kehu.customer.statement.Line.NET_PROFIT;
import static io.kehu.customer.statement.Line.OPERATING_PROFIT;
import static io.kehu.customer.statement.Line.RECEIVABLES;
import static io.kehu.customer.statement.Line.REVENUE;
import static io.kehu.customer.statement.Line.TOTAL_ASSETS;
import static io.kehu.customer.statement.Line.TOTAL_LIABILITIES;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The ratios of credit analysis as its textbooks define them. Shares are fractions: 0.25 is 25 %.
@Schema(name = "RatioCode")
public enum Ratio {
  /// 流动比率
  CURRENT(closing(CURRENT_ASSETS), closing(CURRENT_LIABILITIES)),
  /// 速动比率
  QUICK(closing(CURRENT_ASSETS).minus(closing(INVENTORIES)), closing(CURRENT_LIABILITIES)),
  TOTAL_ASSET_TURNOVER(annual(REVENUE), average(TOTAL_ASSETS)),
  FIXED_ASSET_TURNOVER(annual(REVENUE), average(FIXED_ASSETS)),
  RECEIVABLES_TURNOVER(annual(REVENUE), average(RECEIVABLES)),
  INVENTORY_TURNOVER(annual(COST_OF_SALES), average(INVENTORIES)),
  /// In days of a year of 365.
  COLLECTION_PERIOD(average(RECEIVABLES).times(365), annual(REVENUE)),
  DEBT_TO_ASSETS(closing(TOTAL_LIABILITIES), closing(TOTAL_ASSETS)),
  DEBT_TO_NET_WORTH(closing(TOTAL_LIABILITIES), closing(EQUITY)),
  /// How often what was earned before interest and lease pays for both.
  FIXED_CHARGE_COVERAGE(
      annual(OPERATING_PROFIT).plus(annual(LEASE_EXPENSE)),
      annual(INTEREST_EXPENSE).plus(annual(LEASE_EXPENSE))),
  OPERATING_MARGIN(annual(OPERATING_PROFIT), annual(REVENUE)),
  RETURN_ON_SALES(annual(NET_PROFIT), annual(REVENUE)),
  RETURN_ON_ASSETS(annual(NET_PROFIT), average(TOTAL_ASSETS)),
  RETURN_ON_EQUITY(annual(NET_PROFIT), average(EQUITY));

  private final Term numerator;
  private final Term denominator;

  Ratio(Term numerator, Term denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  Term numerator() {
    return numerator;
  }

  Term denominator() {
    return denominator;
  }

  /// By the codes of lines: `(CURRENT_ASSETS - INVENTORIES) / CURRENT_LIABILITIES`.
  public String formula() {
    return numerator + " / " + denominator;
  }
}
