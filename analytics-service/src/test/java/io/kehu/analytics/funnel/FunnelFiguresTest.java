package io.kehu.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kehu.analytics.ModelDatabase;
import io.kehu.analytics.SharedData;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.funnel.FunnelFigures.Dimension;
import io.kehu.analytics.funnel.FunnelFigures.Outcome;
import io.kehu.analytics.period.Period;
import io.kehu.platform.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The public pipeline of a hardware seller, whose figures are known.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunnelFiguresTest {
  private static final Period YEAR_2017 =
      new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31), ZoneOffset.UTC);
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final Map<String, String> STATUS =
      Map.of("Won", "WON", "Lost", "LOST", "Engaging", "OPEN", "Prospecting", "OPEN");

  private final ModelDatabase database = new ModelDatabase();
  private final FunnelFigures figures = new FunnelFigures(database.handle(), Scope.ALL);

  @BeforeAll
  void load() throws IOException {
    Map<String, String> managers = new HashMap<>();
    for (String line : rows("sales_teams.csv")) {
      String[] f = line.split(",");
      managers.put(f[0], f[1]);
    }
    Map<String, UUID> products = new HashMap<>();
    for (String line : rows("products.csv")) {
      String name = line.split(",")[0];
      products.put(name.replace(" ", ""), UUID.randomUUID());
      database
          .handle()
          .execute(
              "insert into product_fact values (?, 1, ?, ?)",
              products.get(name.replace(" ", "")),
              name,
              name);
    }
    PreparedBatch batch =
        database
            .handle()
            .prepareBatch(
                """
                insert into opportunity_fact
                  (opportunity_id, version, process, stage, stage_order, status, amount, currency,
                   product_ids, owner_name, team, opened_on, closed_at)
                values (gen_random_uuid(), 1, 'standard', ?, 1, ?, ?, 'USD', array[?::uuid], ?, ?, ?, ?)
                """);
    for (String line : rows("sales_pipeline.csv")) {
      String[] f = line.split(",", -1);
      LocalDate closed = date(f[6]);
      batch.add(
          f[4],
          STATUS.get(f[4]),
          f[7].isEmpty() ? null : new BigDecimal(f[7]),
          products.get(f[2].replace(" ", "")),
          f[1],
          managers.get(f[1]),
          date(f[5]),
          closed == null ? null : closed.atStartOfDay().atOffset(ZoneOffset.UTC));
    }
    batch.execute();
  }

  @AfterAll
  void drop() {
    database.close();
  }

  @Test
  void countsWinsAndTheirValue() {
    Outcome all = outcomes(Dimension.NONE).getFirst();
    assertThat(all.won()).isEqualTo(4238);
    assertThat(all.lost()).isEqualTo(2473);
    assertThat(all.winRate().value()).isCloseTo(0.631501, within(5e-7));
    assertThat(all.wonValue()).isEqualTo(Money.of("10005534", "USD"));
    assertThat(all.averageWon()).isCloseTo(2360.9094, within(5e-5));
  }

  @Test
  void measuresTheCycle() {
    Outcome all = outcomes(Dimension.NONE).getFirst();
    assertThat(all.wonDays().mean()).isCloseTo(51.78197, within(5e-6));
    assertThat(all.wonDays().median()).isEqualTo(57);
    assertThat(all.lostDays().mean()).isCloseTo(41.47918, within(5e-6));
    assertThat(all.lostDays().median()).isEqualTo(14);
  }

  @Test
  void tellsQuartersOfClosingApart() {
    assertThat(outcomes(Dimension.PERIOD))
        .extracting(row -> row.won() + "/" + row.wonValue().amount().intValueExact())
        .containsExactly("531/1134672", "1254/3086111", "1257/2982255", "1196/2802496");
  }

  @Test
  void tellsProductsApart() {
    assertThat(outcomes(Dimension.PRODUCT))
        .extracting(FunnelFiguresTest::summary)
        .containsExactlyInAnyOrder(
            "GTK 500 15/10/400612",
            "GTX Basic 915/521/499263",
            "GTX Plus Basic 653/398/705275",
            "GTX Plus Pro 479/266/2629651",
            "GTX Pro 729/418/3510578",
            "MG Advanced 654/430/2216387",
            "MG Special 793/430/43768");
  }

  @Test
  void tellsTeamsApart() {
    assertThat(outcomes(Dimension.TEAM))
        .extracting(FunnelFiguresTest::summary)
        .contains(
            "Cara Losch 480/265/1130049",
            "Melvin Marxen 882/536/2251930",
            "Summer Sewald 828/459/1964750")
        .hasSize(6);
  }

  private List<Outcome> outcomes(Dimension by) {
    return figures.outcomes(YEAR_2017, by, "quarter", "USD");
  }

  private static String summary(Outcome row) {
    return "%s %d/%d/%d"
        .formatted(row.key(), row.won(), row.lost(), row.wonValue().amount().intValueExact());
  }

  private static List<String> rows(String name) throws IOException {
    return Files.readAllLines(SharedData.file("sales/" + name)).stream().skip(1).toList();
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text, US);
  }
}
