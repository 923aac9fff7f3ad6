package io.kehu.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kehu.analytics.Cdnow;
import io.kehu.analytics.ModelDatabase;
import io.kehu.analytics.figure.Scope;
import io.kehu.platform.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueFiguresTest {
  private static final AsOf END = new AsOf(LocalDate.of(1998, 7, 1), ZoneOffset.UTC, "USD");

  private ModelDatabase database;

  @BeforeAll
  void load() throws IOException {
    database = new ModelDatabase();
    Cdnow.load(database.handle());
  }

  @AfterAll
  void drop() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void scoresByTieSafeQuintiles() {
    var rfm = new ValueFigures(database.handle(), Scope.ALL).rfm(END);
    assertThat(rfm.customers()).isEqualTo(2357);
    assertThat(rfm.scores())
        .isEqualTo(
            new ScoreCounts(
                List.of(482L, 471L, 463L, 470L, 471L),
                List.of(1205L, 0L, 406L, 358L, 388L),
                List.of(481L, 462L, 472L, 471L, 471L)));
    assertThat(rfm.cells()).containsEntry("555", 234L).containsEntry("111", 177L);
    assertThat(rfm.segments().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2357);
  }

  @Test
  void classesByRevenueOfTheBetter() {
    var concentration = new ValueFigures(database.handle(), Scope.ALL).concentration(END);
    assertThat(concentration.classes())
        .extracting(ValueFigures.AbcClass::customers)
        .containsExactly(777L, 801L, 779L);
    assertThat(concentration.revenue()).isEqualTo(Money.of("244091.94", "USD"));
    assertThat(concentration.topShare()).isCloseTo(0.67455, within(5e-6));
    assertThat(concentration.gini()).isBetween(0.5, 0.8);
  }
}
