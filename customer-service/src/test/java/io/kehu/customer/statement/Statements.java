package io.kehu.customer.statement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Statements for tests, line by line.
public final class Statements {
  private Statements() {}

  /// The year 2025 in thousands of yuan. Assets 1600 = liabilities 800 + equity 800; operating profit
  /// 2000 − 1400 − 300; net profit 300 − 40 − 60.
  public static Map<Line, String> aValidYear() {
    Map<Line, String> lines = new EnumMap<>(Line.class);
    lines.put(Line.CASH, "100");
    lines.put(Line.RECEIVABLES, "200");
    lines.put(Line.INVENTORIES, "300");
    lines.put(Line.OTHER_CURRENT_ASSETS, "0");
    lines.put(Line.CURRENT_ASSETS, "600");
    lines.put(Line.FIXED_ASSETS, "900");
    lines.put(Line.INTANGIBLE_ASSETS, "60");
    lines.put(Line.OTHER_ASSETS, "40");
    lines.put(Line.TOTAL_ASSETS, "1600");
    lines.put(Line.CURRENT_LIABILITIES, "400");
    lines.put(Line.LONG_TERM_LIABILITIES, "400");
    lines.put(Line.TOTAL_LIABILITIES, "800");
    lines.put(Line.EQUITY, "800");
    lines.put(Line.REVENUE, "2000");
    lines.put(Line.COST_OF_SALES, "1400");
    lines.put(Line.OPERATING_EXPENSES, "300");
    lines.put(Line.OPERATING_PROFIT, "300");
    lines.put(Line.INTEREST_EXPENSE, "40");
    lines.put(Line.LEASE_EXPENSE, "50");
    lines.put(Line.TAX, "60");
    lines.put(Line.NET_PROFIT, "200");
    return lines;
  }

  /// The same with other lines: pairs of a line and its figure, `null` to leave it out.
  public static Map<Line, String> aValidYear(Object... changes) {
    Map<Line, String> lines = aValidYear();
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1] == null) {
        lines.remove((Line) changes[i]);
      } else {
        lines.put((Line) changes[i], (String) changes[i + 1]);
      }
    }
    return lines;
  }

  public static StatementData year(Map<Line, String> lines) {
    return data(StatementKind.YEAR, "2025-01-01", "2025-12-31", StatementUnit.THOUSAND, lines);
  }

  public static StatementData data(
      StatementKind kind, String from, String to, StatementUnit unit, Map<Line, String> lines) {
    return new StatementData(
        kind,
        LocalDate.parse(from),
        LocalDate.parse(to),
        Currency.getInstance("CNY"),
        unit,
        /* audited= */ true,
        null,
        record(BalanceSheet.class, lines),
        record(IncomeStatement.class, lines),
        record(CashFlow.class, lines));
  }

  /// Fills a record of figures from lines, which are in the order of its components.
  private static <T> T record(Class<T> type, Map<Line, String> lines) {
    int skipped = type == BalanceSheet.class ? 0 : type == IncomeStatement.class ? 13 : 21;
    int count = type.getRecordComponents().length;
    Object[] figures =
        Arrays.stream(Line.values())
            .skip(skipped)
            .limit(count)
            .map(line -> Optional.ofNullable(lines.get(line)).map(Figure::of).orElse(null))
            .toArray();
    try {
      return type.cast(type.getDeclaredConstructors()[0].newInstance(figures));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
