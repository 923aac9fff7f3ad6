package io.kehu.customer.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What in a statement cannot be, and what is unlikely.
///
/// Sums may differ by rounding: each of their n figures by half a unit of the last place that any of them
/// uses, together n/2 of it. Profit that does not follow from the lines above it is only unlikely,
/// because other income and expenses have no line here.
final class Plausibility {
  private static final List<Line> CURRENT =
      List.of(Line.CASH, Line.RECEIVABLES, Line.INVENTORIES, Line.OTHER_CURRENT_ASSETS);
  private static final List<Line> ASSETS =
      List.of(Line.CURRENT_ASSETS, Line.FIXED_ASSETS, Line.INTANGIBLE_ASSETS, Line.OTHER_ASSETS);
  private static final List<Line> LIABILITIES =
      List.of(Line.CURRENT_LIABILITIES, Line.LONG_TERM_LIABILITIES);
  private static final List<Line> FUNDS = List.of(Line.TOTAL_LIABILITIES, Line.EQUITY);

  /// Lines that are hardly ever below zero.
  private static final Set<Line> POSITIVE =
      EnumSet.of(
          Line.CASH,
          Line.RECEIVABLES,
          Line.INVENTORIES,
          Line.CURRENT_ASSETS,
          Line.FIXED_ASSETS,
          Line.INTANGIBLE_ASSETS,
          Line.TOTAL_ASSETS,
          Line.CURRENT_LIABILITIES,
          Line.LONG_TERM_LIABILITIES,
          Line.TOTAL_LIABILITIES,
          Line.REVENUE,
          Line.COST_OF_SALES,
          Line.OPERATING_EXPENSES,
          Line.LEASE_EXPENSE);

  private final StatementData data;
  private final List<Finding> findings = new ArrayList<>();

  private Plausibility(StatementData data) {
    this.data = data;
  }

  /// @param line where it was found, null where it concerns the period
  record Finding(FindingCode code, @Nullable Line line) {
    boolean isError() {
      return code.isError();
    }

    String pointer() {
      return line == null ? "/to" : line.pointer();
    }
  }

  static List<Finding> of(StatementData data) {
    Plausibility check = new Plausibility(data);
    check.period();
    if (check.findings.stream().noneMatch(Finding::isError)) {
      check.amounts();
    }
    return List.copyOf(check.findings);
  }

  private void period() {
    if (data.to().isBefore(data.from())) {
      findings.add(new Finding(FindingCode.PERIOD_REVERSED, null));
    } else if (!data.kind().isUsual(data.days())) {
      findings.add(new Finding(FindingCode.PERIOD_UNUSUAL, null));
    }
    if (Arrays.stream(Line.values()).allMatch(line -> line.stated(data).isEmpty())) {
      findings.add(new Finding(FindingCode.NOTHING_STATED, null));
    }
  }

  private void amounts() {
    total(Line.CURRENT_ASSETS, CURRENT, FindingCode.SUBTOTAL_CONTRADICTS);
    total(Line.TOTAL_ASSETS, ASSETS, FindingCode.SUBTOTAL_CONTRADICTS);
    total(Line.TOTAL_LIABILITIES, LIABILITIES, FindingCode.SUBTOTAL_CONTRADICTS);
    balance();
    POSITIVE.stream()
        .filter(line -> stated(line).filter(v -> v.signum() < 0).isPresent())
        .forEach(line -> add(FindingCode.NEGATIVE_AMOUNT, line));
    stated(Line.EQUITY)
        .filter(equity -> equity.signum() < 0)
        .ifPresent(_ -> add(FindingCode.NEGATIVE_EQUITY, Line.EQUITY));
    follows(
        Line.OPERATING_PROFIT,
        List.of(Line.REVENUE),
        List.of(Line.COST_OF_SALES, Line.OPERATING_EXPENSES));
    follows(
        Line.NET_PROFIT, List.of(Line.OPERATING_PROFIT), List.of(Line.INTEREST_EXPENSE, Line.TAX));
    if (isMore(Line.NET_PROFIT, Line.REVENUE)) {
      add(FindingCode.PROFIT_ABOVE_REVENUE, Line.NET_PROFIT);
    }
  }

  /// Where liabilities are not stated as a whole but in parts, the parts stand for it.
  private void balance() {
    if (stated(Line.TOTAL_LIABILITIES).isPresent()) {
      total(Line.TOTAL_ASSETS, FUNDS, FindingCode.NOT_BALANCED);
    } else {
      total(
          Line.TOTAL_ASSETS,
          List.of(Line.CURRENT_LIABILITIES, Line.LONG_TERM_LIABILITIES, Line.EQUITY),
          FindingCode.NOT_BALANCED);
    }
  }

  /// With all parts, a total must be their sum; with some of them, and none below zero, no less.
  private void total(Line total, List<Line> parts, FindingCode code) {
    List<BigDecimal> known = parts.stream().flatMap(part -> stated(part).stream()).toList();
    Optional<BigDecimal> whole = stated(total);
    if (whole.isEmpty() || known.isEmpty()) {
      return;
    }
    BigDecimal rest = whole.get().subtract(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    BigDecimal tolerance = tolerance(whole.get(), known);
    boolean contradicts =
        known.size() == parts.size()
            ? rest.abs().compareTo(tolerance) > 0
            : code == FindingCode.SUBTOTAL_CONTRADICTS
                && known.stream().allMatch(part -> part.signum() >= 0)
                && rest.compareTo(tolerance.negate()) < 0;
    if (contradicts) {
      add(code, total);
    }
  }

  private void follows(Line result, List<Line> plus, List<Line> minus) {
    Optional<BigDecimal> stated = stated(result);
    List<BigDecimal> added = plus.stream().flatMap(line -> stated(line).stream()).toList();
    List<BigDecimal> taken = minus.stream().flatMap(line -> stated(line).stream()).toList();
    if (stated.isEmpty() || added.size() < plus.size() || taken.size() < minus.size()) {
      return;
    }
    BigDecimal expected =
        added.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .subtract(taken.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    List<BigDecimal> all = new ArrayList<>(added);
    all.addAll(taken);
    if (stated.get().subtract(expected).abs().compareTo(tolerance(stated.get(), all)) > 0) {
      add(FindingCode.PROFIT_DIFFERS, result);
    }
  }

  private boolean isMore(Line line, Line than) {
    return stated(line)
        .flatMap(
            value -> stated(than).map(other -> other.signum() > 0 && value.compareTo(other) > 0))
        .orElse(false);
  }

  private static BigDecimal tolerance(BigDecimal total, List<BigDecimal> parts) {
    int places =
        Math.max(total.scale(), parts.stream().mapToInt(BigDecimal::scale).max().orElse(0));
    return BigDecimal.valueOf(parts.size() + 1L).divide(BigDecimal.TWO).movePointLeft(places);
  }

  private Optional<BigDecimal> stated(Line line) {
    return line.stated(data).map(Figure::value);
  }

  private void add(FindingCode code, Line line) {
    findings.add(new Finding(code, line));
  }
}
