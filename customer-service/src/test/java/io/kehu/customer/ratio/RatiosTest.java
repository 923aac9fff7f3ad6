package io.kehu.customer.ratio;

import static io.kehu.customer.statement.Statements.aValidYear;
import static io.kehu.customer.statement.Statements.data;
import static io.kehu.customer.statement.Statements.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kehu.customer.ratio.RatioApi.Absent;
import io.kehu.customer.ratio.RatioApi.RatioView;
import io.kehu.customer.statement.Line;
import io.kehu.customer.statement.StatementData;
import io.kehu.customer.statement.StatementKind;
import io.kehu.customer.statement.StatementUnit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatiosTest {
  /// At the end of 2024, in thousands: receivables 150, inventories 250, fixed assets 850, total
  /// assets 1500, equity 700.
  private static final StatementData YEAR_BEFORE =
      data(
          StatementKind.YEAR,
          "2024-01-01",
          "2024-12-31",
          StatementUnit.THOUSAND,
          Map.of(
              Line.RECEIVABLES, "150",
              Line.INVENTORIES, "250",
              Line.FIXED_ASSETS, "850",
              Line.TOTAL_ASSETS, "1500",
              Line.EQUITY, "700"));

  /// Worked by hand, first with the year before, then from the closing balances alone.
  @ParameterizedTest
  @CsvSource({
    // 600 / 400
    "CURRENT, 1.5000, 1.5000",
    // (600 - 300) / 400
    "QUICK, 0.7500, 0.7500",
    // 2000 / 1550; 2000 / 1600
    "TOTAL_ASSET_TURNOVER, 1.2903, 1.2500",
    // 2000 / 875; 2000 / 900
    "FIXED_ASSET_TURNOVER, 2.2857, 2.2222",
    // 2000 / 175; 2000 / 200
    "RECEIVABLES_TURNOVER, 11.4286, 10.0000",
    // 1400 / 275; 1400 / 300
    "INVENTORY_TURNOVER, 5.0909, 4.6667",
    // 175 × 365 / 2000; 200 × 365 / 2000
    "COLLECTION_PERIOD, 31.9375, 36.5000",
    // 800 / 1600
    "DEBT_TO_ASSETS, 0.5000, 0.5000",
    // 800 / 800
    "DEBT_TO_NET_WORTH, 1.0000, 1.0000",
    // (300 + 50) / (40 + 50)
    "FIXED_CHARGE_COVERAGE, 3.8889, 3.8889",
    // 300 / 2000
    "OPERATING_MARGIN, 0.1500, 0.1500",
    // 200 / 2000
    "RETURN_ON_SALES, 0.1000, 0.1000",
    // 200 / 1550; 200 / 1600
    "RETURN_ON_ASSETS, 0.1290, 0.1250",
    // 200 / 750; 200 / 800
    "RETURN_ON_EQUITY, 0.2667, 0.2500",
  })
  void ratiosOfAWorkedExample(Ratio ratio, BigDecimal averaged, BigDecimal closing) {
    assertThat(Ratios.of(ratio, year(aValidYear()), YEAR_BEFORE).value()).isEqualTo(averaged);
    assertThat(Ratios.of(ratio, year(aValidYear()), null).value()).isEqualTo(closing);
  }

  @Test
  void ratioSaysWhatItWasMadeOf() {
    RatioView turnover = Ratios.of(Ratio.RECEIVABLES_TURNOVER, year(aValidYear()), YEAR_BEFORE);

    assertThat(turnover.formula()).isEqualTo("REVENUE / average RECEIVABLES");
    assertThat(turnover.balances()).isEqualTo(Balances.AVERAGE);
    assertThat(turnover.inputs().toString())
        .contains("REVENUE, moment=PERIOD, value=2000")
        .contains("RECEIVABLES, moment=CLOSING, value=200")
        .contains("RECEIVABLES, moment=OPENING, value=150");
    assertThat(Ratios.of(Ratio.QUICK, year(aValidYear()), YEAR_BEFORE).formula())
        .isEqualTo("(CURRENT_ASSETS - INVENTORIES) / CURRENT_LIABILITIES");
    assertThat(Ratios.of(Ratio.RETURN_ON_SALES, year(aValidYear()), null).balances())
        .isEqualTo(Balances.NONE);
  }

  /// A quarter with a quarter of the year's flows and the same balances has the year's ratios.
  @ParameterizedTest
  @EnumSource(Ratio.class)
  void flowsOfAQuarterCountFourTimes(Ratio ratio) {
    Map<Line, String> lines = new EnumMap<>(Line.class);
    aValidYear()
        .forEach((line, figure) ->
            lines.put(
                line,
                line.isBalance()
                    ? figure
                    : new BigDecimal(figure).divide(BigDecimal.valueOf(4)).toPlainString()));
    StatementData quarter =
        data(StatementKind.QUARTER, "2025-10-01", "2025-12-31", StatementUnit.THOUSAND, lines);

    assertThat(Ratios.of(ratio, quarter, null).value())
        .isEqualTo(Ratios.of(ratio, year(aValidYear()), null).value());
  }

  @Test
  void unknownInputIsNamed() {
    StatementData bare = year(aValidYear(Line.REVENUE, null));

    assertThat(Ratios.of(Ratio.RECEIVABLES_TURNOVER, bare, null).absent())
        .isEqualTo(new Absent(Absence.INPUT_UNKNOWN, List.of(Line.REVENUE)));
    assertThat(Ratios.of(Ratio.FIXED_CHARGE_COVERAGE, year(Map.of(Line.TAX, "1")), null).absent())
        .isEqualTo(
            new Absent(
                Absence.INPUT_UNKNOWN,
                List.of(Line.OPERATING_PROFIT, Line.INTEREST_EXPENSE, Line.LEASE_EXPENSE)));
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, CURRENT_LIABILITIES, 0, DENOMINATOR_ZERO",
    "DEBT_TO_NET_WORTH, EQUITY, 0, DENOMINATOR_ZERO",
    "DEBT_TO_NET_WORTH, EQUITY, -1, NEGATIVE_EQUITY",
    "RETURN_ON_EQUITY, EQUITY, -1, NEGATIVE_EQUITY",
    "OPERATING_MARGIN, REVENUE, -1, NEGATIVE_DENOMINATOR",
    "COLLECTION_PERIOD, REVENUE, 0, DENOMINATOR_ZERO",
  })
  void denominatorThatDoesNotFitIsSaid(Ratio ratio, Line line, String figure, Absence reason) {
    RatioView view = Ratios.of(ratio, year(aValidYear(line, figure)), null);

    assertThat(view.value()).isNull();
    assertThat(view.absent()).isEqualTo(new Absent(reason, List.of()));
  }

  @Test
  void openingBalancesInAnotherUnitAreConverted() {
    StatementData inYuan =
        data(
            StatementKind.QUARTER,
            "2024-10-01",
            "2024-12-31",
            StatementUnit.ONE,
            Map.of(Line.TOTAL_ASSETS, "1500000"));

    assertThat(Ratios.of(Ratio.TOTAL_ASSET_TURNOVER, year(aValidYear()), inYuan).value())
        .isEqualTo("1.2903");
  }

  /// Whatever the size of a company, its ratios are those of a bigger one of the same shape.
  @ParameterizedTest
  @EnumSource(Ratio.class)
  void sizeChangesNoRatio(Ratio ratio) {
    Random random = new Random(20_261_126L);
    for (int round = 0; round < 300; round++) {
      Map<Line, String> lines = anyLines(random);
      Map<Line, String> before = anyLines(random);
      long factor = 1 + random.nextInt(9_999);

      assertThat(Ratios.of(ratio, year(times(lines, factor)), year(times(before, factor))).value())
          .isEqualTo(Ratios.of(ratio, year(lines), year(before)).value());
    }
  }

  @Test
  void ratiosStandToOneAnotherAsTheirDefinitionsSay() {
    Random random = new Random(7L);
    for (int round = 0; round < 300; round++) {
      StatementData period = year(anyLines(random));

      double margin = value(Ratio.RETURN_ON_SALES, period);
      double turnover = value(Ratio.TOTAL_ASSET_TURNOVER, period);
      double days = value(Ratio.COLLECTION_PERIOD, period);
      double receivables = value(Ratio.RECEIVABLES_TURNOVER, period);

      // rounding to four places moves each factor by 0.00005 at most
      assertThat(margin * turnover)
          .isCloseTo(
              value(Ratio.RETURN_ON_ASSETS, period),
              within(0.0001 * (1 + Math.abs(margin) + turnover)));
      assertThat(days * receivables).isCloseTo(365, within(0.0001 * (1 + days + receivables)));
      assertThat(value(Ratio.QUICK, period)).isLessThanOrEqualTo(value(Ratio.CURRENT, period));
    }
  }

  private static double value(Ratio ratio, StatementData period) {
    return Ratios.of(ratio, period, null).value().doubleValue();
  }

  private static Map<Line, String> anyLines(Random random) {
    Map<Line, String> lines = new EnumMap<>(Line.class);
    for (Line line : Line.values()) {
      lines.put(line, Integer.toString(1 + random.nextInt(100_000)));
    }
    return lines;
  }

  private static Map<Line, String> times(Map<Line, String> lines, long factor) {
    Map<Line, String> bigger = new EnumMap<>(Line.class);
    lines.forEach(
        (line, figure) -> bigger.put(line, Long.toString(Long.parseLong(figure) * factor)));
    return bigger;
  }
}
