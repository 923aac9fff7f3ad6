package io.kehu.analytics.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kehu.analytics.ModelDatabase;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.period.Period;
import io.kehu.analytics.satisfaction.SatisfactionFigures.Dimension;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SatisfactionFiguresTest {
  private static final Period YEAR =
      new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), ZoneOffset.UTC);

  private final ModelDatabase database = new ModelDatabase();
  private final SatisfactionFigures figures = new SatisfactionFigures(database.handle(), Scope.ALL);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void isTheMeanOfTheAnswers() {
    int[] counts = {20, 35, 20, 10, 8, 5, 2};
    for (CsmLevel level : CsmLevel.values()) {
      for (int i = 0; i < counts[level.ordinal()]; i++) {
        answer("QUALITY", level.score());
      }
    }
    var all = figures.satisfaction(YEAR, Dimension.NONE, "day", null, 10).getFirst();
    assertThat(all.csm().count()).isEqualTo(100);
    assertThat(all.csm().value()).isCloseTo(37.8, within(1e-9));
    assertThat(all.level()).isEqualTo(CsmLevel.FAIRLY_SATISFIED);
    assertThat(all.distribution().values()).containsExactly(20L, 35L, 20L, 10L, 8L, 5L, 2L);
  }

  @Test
  void tellsItemsApart() {
    answer("QUALITY", 90);
    answer("PRICE", -30);
    assertThat(figures.satisfaction(YEAR, Dimension.ITEM, "day", null, 10))
        .extracting(row -> row.key() + " " + row.csm().value())
        .containsExactly("PRICE -30.0", "QUALITY 90.0");
  }

  @Test
  void hasNoRowWithoutAnswers() {
    assertThat(figures.satisfaction(YEAR, Dimension.ITEM, "day", null, 10)).isEmpty();
  }

  private void answer(String item, int score) {
    database
        .handle()
        .execute(
            "insert into answer_fact values (?, ?, ?, 'csm-product', null, ?, '2026-05-01T00:00:00Z')",
            UUID.randomUUID(),
            item,
            UUID.randomUUID(),
            score);
  }
}
