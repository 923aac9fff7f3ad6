package io.kehu.customer.source.report;

import io.kehu.customer.source.BuiltInSource;
import io.kehu.customer.source.report.SourceReportApi.Gap;
import io.kehu.customer.source.report.SourceReportApi.Row;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes figures of what was counted; says of each that cannot be told why.
final class ReportRow {
  private static final int DECIMALS = 4;

  private ReportRow() {}

  /// @param partial where costs are not the caller's to see
  static Row of(SourceReportQuery.Counted counted, boolean partial) {
    List<Gap> gaps = new ArrayList<>();
    long customers = counted.customers();
    BigDecimal conversion = null;
    if (customers == 0) {
      gaps.add(new Gap(ReportFigure.CONVERSION, ReportGap.NO_CUSTOMERS));
    } else {
      conversion = share(BigDecimal.valueOf(counted.becameCurrent()), customers);
    }
    if (counted.revenue() == null) {
      gaps.add(
          new Gap(
              ReportFigure.FIRST_ORDER_REVENUE,
              customers == 0 ? ReportGap.NO_CUSTOMERS : ReportGap.NO_ORDERS));
    }
    List<Money> cost = counted.cost();
    List<Money> perCustomer = null;
    if (cost == null) {
      ReportGap reason = partial ? ReportGap.PARTIAL_VIEW : ReportGap.NO_COSTS;
      gaps.add(new Gap(ReportFigure.COST, reason));
      gaps.add(new Gap(ReportFigure.COST_PER_CUSTOMER, reason));
    } else if (customers == 0) {
      gaps.add(new Gap(ReportFigure.COST_PER_CUSTOMER, ReportGap.NO_CUSTOMERS));
    } else {
      perCustomer =
          cost.stream()
              .map(sum -> new Money(share(sum.amount(), customers), sum.currency()))
              .toList();
    }
    return new Row(
        counted.source(),
        parent(counted),
        counted.campaign(),
        customers,
        counted.byClass(),
        counted.becameCurrent(),
        conversion,
        counted.firstOrders(),
        counted.revenue(),
        cost,
        perCustomer,
        List.copyOf(gaps));
  }

  private static @Nullable BuiltInSource parent(SourceReportQuery.Counted counted) {
    String source = counted.source();
    return source == null || counted.parent() != null
        ? counted.parent()
        : BuiltInSource.valueOf(source);
  }

  private static BigDecimal share(BigDecimal of, long customers) {
    return of.divide(BigDecimal.valueOf(customers), DECIMALS, RoundingMode.HALF_EVEN);
  }
}
