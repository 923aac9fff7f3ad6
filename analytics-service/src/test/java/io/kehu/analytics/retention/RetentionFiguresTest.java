package io.kehu.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.analytics.Cdnow;
import io.kehu.analytics.ModelDatabase;
import io.kehu.analytics.estimate.Proportion;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionFiguresTest {
  private static final Period ALL =
      new Period(LocalDate.of(1997, 1, 1), LocalDate.of(1998, 6, 30), ZoneOffset.UTC);

  private final ModelDatabase database = new ModelDatabase();
  private final RetentionFigures figures = new RetentionFigures(database.handle(), Scope.ALL);

  @BeforeAll
  void load() throws IOException {
    Cdnow.load(database.handle());
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void countsBuyersOrdersAndRevenueByQuarter() {
    assertThat(figures.steps(ALL, Granularity.QUARTER, "USD"))
        .extracting(step -> step.buyers() + "/" + step.orders() + "/" + step.revenue().amount())
        .containsExactly(
            "2357/3267/112498.61",
            "524/937/33629.63",
            "418/756/26987.31",
            "404/768/28109.27",
            "384/678/24886.58",
            "300/513/17980.54");
  }

  @Test
  void retainsWhoBoughtInTheQuarterBefore() {
    List<RetentionFigures.Step> steps = figures.steps(ALL, Granularity.QUARTER, "USD");
    assertThat(steps)
        .extracting(step -> step.retained().count())
        .containsExactly(0L, 524L, 214L, 203L, 196L, 169L);
    assertThat(steps.getLast().retained().of()).isEqualTo(384);
  }

  @Test
  void countsRepurchaseByDaysNotByOrders() {
    assertThat(figures.repurchase(ALL)).isEqualTo(Proportion.of(1139, 2357));
  }

  @Test
  void showsStepsWithoutPurchases() {
    Period later = new Period(LocalDate.of(1998, 6, 1), LocalDate.of(1998, 8, 31), ZoneOffset.UTC);
    assertThat(figures.steps(later, Granularity.MONTH, "USD"))
        .extracting(RetentionFigures.Step::buyers)
        .hasSize(3)
        .endsWith(0L, 0L);
  }
}
