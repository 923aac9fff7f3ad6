package io.kehu.customer.scorecard;

import io.kehu.customer.credit.Grade;
import io.kehu.customer.ratio.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scorecard until somebody defines another one: a plain one of ten factors, a start and no more.
/// Judgements are rated 1 (bad) to 5 (good).
final class ShippedScorecard {
  private static final List<Factor.Band> RATING = bands(0, "2", 25, "3", 50, "4", 75, "5", 100);

  static final Scorecard SCORECARD =
      new Scorecard(
          List.of(
              judgement("INTEGRITY", "Integrity of the management", "管理层诚信", Criterion.CHARACTER),
              ratio(
                  Ratio.CURRENT,
                  "Current ratio",
                  "流动比率",
                  Criterion.CAPACITY,
                  10,
                  bands(0, "0.8", 30, "1", 50, "1.5", 80, "2", 100)),
              ratio(
                  Ratio.FIXED_CHARGE_COVERAGE,
                  "Fixed-charge coverage",
                  "固定费用保障倍数",
                  Criterion.CAPACITY,
                  10,
                  bands(0, "1", 40, "2", 70, "4", 100)),
              ratio(
                  Ratio.RETURN_ON_SALES,
                  "Return on sales",
                  "销售净利率",
                  Criterion.CAPACITY,
                  5,
                  bands(0, "0", 40, "0.03", 70, "0.08", 100)),
              ratio(
                  Ratio.DEBT_TO_ASSETS,
                  "Debt to assets",
                  "资产负债率",
                  Criterion.CAPITAL,
                  15,
                  bands(100, "0.4", 75, "0.6", 45, "0.75", 15, "1", 0)),
              ratio(
                  Ratio.RETURN_ON_EQUITY,
                  "Return on equity",
                  "净资产收益率",
                  Criterion.CAPITAL,
                  5,
                  bands(0, "0", 40, "0.06", 70, "0.15", 100)),
              judgement("SECURITY", "Security offered", "担保与抵押", Criterion.COLLATERAL),
              judgement("OUTLOOK", "Outlook of the industry", "行业前景", Criterion.CONDITIONS),
              payment(
                  PaymentFigure.SHARE_ON_TIME,
                  "Invoices paid on time",
                  "按时付款比例",
                  15,
                  bands(0, "0.5", 40, "0.8", 70, "0.95", 100)),
              payment(
                  PaymentFigure.WORST_DAYS_OVERDUE,
                  "Longest delay",
                  "最长逾期天数",
                  10,
                  bands(100, "1", 80, "15", 50, "45", 20, "90", 0))),
          List.of(
              grade(Grade.AAA, "90", "15"),
              grade(Grade.AA, "82", "12"),
              grade(Grade.A, "74", "10"),
              grade(Grade.BBB, "66", "7.5"),
              grade(Grade.BB, "58", "5"),
              grade(Grade.B, "50", "3"),
              grade(Grade.CCC, "40", "1"),
              grade(Grade.CC, "30", "0"),
              grade(Grade.C, "20", "0"),
              grade(Grade.D, "0", "0")),
          new Scorecard.LimitFormula(LimitBase.NET_WORTH, null),
          /* minimumCoverage= */ 50);

  private ShippedScorecard() {}

  private static Factor judgement(String code, String en, String zh, Criterion criterion) {
    return new Factor(code, new Factor.Labels(en, zh), criterion, 10, null, null, RATING);
  }

  private static Factor ratio(
      Ratio ratio, String en, String zh, Criterion criterion, int weight, List<Factor.Band> bands) {
    Factor.Labels labels = new Factor.Labels(en, zh);
    return new Factor(ratio.name(), labels, criterion, weight, ratio, null, bands);
  }

  private static Factor payment(
      PaymentFigure figure, String en, String zh, int weight, List<Factor.Band> bands) {
    Factor.Labels labels = new Factor.Labels(en, zh);
    return new Factor(figure.name(), labels, Criterion.PAYMENT, weight, null, figure, bands);
  }

  /// @param more pairs of where a band begins and its points
  private static List<Factor.Band> bands(int first, Object... more) {
    List<Factor.Band> bands = new ArrayList<>();
    bands.add(band(null, first));
    for (int i = 0; i < more.length; i += 2) {
      bands.add(band((String) more[i], (int) more[i + 1]));
    }
    return List.copyOf(bands);
  }

  private static Factor.Band band(@Nullable String from, int points) {
    return new Factor.Band(from == null ? null : new BigDecimal(from), points);
  }

  private static Scorecard.GradeBand grade(Grade grade, String from, String percent) {
    return new Scorecard.GradeBand(grade, new BigDecimal(from), new BigDecimal(percent));
  }
}
