package io.kehu.customer.statement;

import static io.kehu.customer.statement.Statements.aValidYear;
import static io.kehu.customer.statement.Statements.year;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {

  @Test
  void statementThatAddsUpIsPlausible() {
    assertThat(Plausibility.of(year(aValidYear()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // three figures of whole thousands may be 1.5 off, and no more
    "TOTAL_ASSETS, 1601, ",
    "EQUITY, 801, ",
    "EQUITY, 802, NOT_BALANCED TOTAL_ASSETS",
    "TOTAL_LIABILITIES, 790, SUBTOTAL_CONTRADICTS TOTAL_LIABILITIES",
    "CASH, 150, SUBTOTAL_CONTRADICTS CURRENT_ASSETS",
    "FIXED_ASSETS, 1000, SUBTOTAL_CONTRADICTS TOTAL_ASSETS",
    "REVENUE, -5, NEGATIVE_AMOUNT REVENUE",
    "NET_PROFIT, 2100, PROFIT_ABOVE_REVENUE NET_PROFIT",
    "OPERATING_PROFIT, 310, PROFIT_DIFFERS OPERATING_PROFIT",
  })
  void whatDoesNotAddUpIsFound(Line line, String figure, String expected) {
    var findings = Plausibility.of(year(aValidYear(line, figure)));

    if (expected == null) {
      assertThat(findings).isEmpty();
    } else {
      String[] words = expected.split(" ");
      assertThat(findings)
          .contains(
              new Plausibility.Finding(FindingCode.valueOf(words[0]), Line.valueOf(words[1])));
    }
  }

  @Test
  void oneFigureWithDecimalsMakesTheToleranceSmaller() {
    assertThat(Plausibility.of(year(aValidYear(Line.EQUITY, "800.02"))))
        .extracting(Plausibility.Finding::code)
        .containsExactly(FindingCode.NOT_BALANCED);
    assertThat(Plausibility.of(year(aValidYear(Line.EQUITY, "800.01")))).isEmpty();
  }

  @Test
  void someOfThePartsMayNotBeMoreThanTheWhole() {
    var lines = aValidYear(Line.OTHER_CURRENT_ASSETS, null);
    lines.put(Line.CASH, "200");

    assertThat(Plausibility.of(year(lines)))
        .extracting(Plausibility.Finding::code)
        .containsExactly(FindingCode.SUBTOTAL_CONTRADICTS);
    lines.put(Line.CASH, "50");
    assertThat(Plausibility.of(year(lines))).isEmpty();
  }

  @Test
  void negativeEquityIsPossible() {
    var lines =
        aValidYear(
            Line.EQUITY,
            "-100",
            Line.TOTAL_LIABILITIES,
            "1700",
            Line.LONG_TERM_LIABILITIES,
            "1300");

    assertThat(Plausibility.of(year(lines)))
        .containsExactly(new Plausibility.Finding(FindingCode.NEGATIVE_EQUITY, Line.EQUITY));
  }

  @Test
  void periodsAreChecked() {
    assertThat(codes("2025-12-31", "2025-01-01")).isEqualTo("[PERIOD_REVERSED]");
    assertThat(codes("2025-01-01", "2025-06-30")).isEqualTo("[PERIOD_UNUSUAL]");
    assertThat(codes("2024-01-01", "2024-12-31")).isEqualTo("[]");
    assertThat(Plausibility.of(year(Map.of())))
        .extracting(Plausibility.Finding::code)
        .containsExactly(FindingCode.NOTHING_STATED);
  }

  @Test
  void equalAmountsAreEqualFigures() {
    assertThat(Figure.of("1500.00")).isEqualTo(Figure.of("1500")).isEqualTo(Figure.of("1.5e3"));
    assertThat(Figure.of("0.00").text()).isEqualTo("0");
  }

  @Test
  void totalsFollowFromTheirPartsAndNothingElseDoes() {
    StatementData bare =
        year(
            aValidYear(Line.CURRENT_ASSETS, null, Line.TOTAL_LIABILITIES, null, Line.EQUITY, null));

    assertThat(bare.value(Line.CURRENT_ASSETS))
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("600"));
    assertThat(bare.value(Line.EQUITY).orElseThrow()).isEqualByComparingTo("800");
    assertThat(bare.value(Line.TOTAL_LIABILITIES).orElseThrow()).isEqualByComparingTo("800");
    assertThat(year(aValidYear(Line.OPERATING_PROFIT, null)).value(Line.OPERATING_PROFIT))
        .isEmpty();
  }

  private static String codes(String from, String to) {
    return Plausibility.of(
            Statements.data(StatementKind.YEAR, from, to, StatementUnit.ONE, aValidYear()))
        .stream()
        .map(Plausibility.Finding::code)
        .toList()
        .toString();
  }
}
