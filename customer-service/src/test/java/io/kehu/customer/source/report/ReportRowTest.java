package io.kehu.customer.source.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.source.BuiltInSource;
import io.kehu.customer.source.report.SourceReportApi.Gap;
import io.kehu.customer.source.report.SourceReportApi.Row;
import io.kehu.platform.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportRowTest {
  private static final List<Money> COST = List.of(Money.of("100", "CNY"), Money.of("7", "EUR"));

  @Test
  void figuresAreSharesOfTheCustomers() {
    Row row = ReportRow.of(counted("WEB", 3, 2, Money.of("5000", "CNY"), COST), false);

    assertThat(row.conversion()).isEqualByComparingTo("0.6667");
    assertThat(row.costPerCustomer())
        .containsExactly(Money.of("33.3333", "CNY"), Money.of("2.3333", "EUR"));
    assertThat(row.parent()).isEqualTo(BuiltInSource.WEB);
    assertThat(row.gaps()).isEmpty();
  }

  @Test
  void whatCannotBeToldIsAbsentWithItsReason() {
    Row row = ReportRow.of(counted("WEB", 3, 0, null, null), false);

    assertThat(row.gaps())
        .containsExactly(
            new Gap(ReportFigure.FIRST_ORDER_REVENUE, ReportGap.NO_ORDERS),
            new Gap(ReportFigure.COST, ReportGap.NO_COSTS),
            new Gap(ReportFigure.COST_PER_CUSTOMER, ReportGap.NO_COSTS));
    assertThat(row.costPerCustomer()).isNull();
  }

  @Test
  void moneySpentOnNobodyIsNotDivided() {
    Row row = ReportRow.of(counted("WEB", 0, 0, null, COST), false);

    assertThat(row.conversion()).isNull();
    assertThat(row.cost()).isEqualTo(COST);
    assertThat(row.gaps()).extracting(Gap::reason).containsOnly(ReportGap.NO_CUSTOMERS);
  }

  @Test
  void costsOfTheCompanyAreNotSetAgainstSomeOfItsCustomers() {
    Row row = ReportRow.of(counted("WEB", 3, 1, null, null), true);

    assertThat(row.gaps())
        .contains(
            new Gap(ReportFigure.COST, ReportGap.PARTIAL_VIEW),
            new Gap(ReportFigure.COST_PER_CUSTOMER, ReportGap.PARTIAL_VIEW));
  }

  private static SourceReportQuery.Counted counted(
      String source, long customers, long current, Money revenue, List<Money> cost) {
    return new SourceReportQuery.Counted(
        source,
        null,
        null,
        customers,
        Map.of(CustomerClass.POTENTIAL, customers),
        current,
        revenue == null ? 0 : 1,
        revenue == null ? null : List.of(revenue),
        cost);
  }
}
