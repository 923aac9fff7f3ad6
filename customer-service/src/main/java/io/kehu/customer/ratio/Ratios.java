package io.kehu.customer.ratio;

import io.kehu.customer.ratio.RatioApi.Absent;
import io.kehu.customer.ratio.RatioApi.RatioView;
import io.kehu.customer.statement.Line;
import io.kehu.customer.statement.StatementData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Computes the ratios of one period.
///
/// Flows of a half year count twice and of a quarter four times, so that all are figures of a year. A
/// balance set against a flow is the mean of opening and closing one; a balance set against another
/// balance is the closing one.
public final class Ratios {
  private static final int PLACES = 4;

  private Ratios() {}

  /// @param before the statement of the day before the period in the same currency, null if unknown
  public static List<RatioView> of(StatementData period, @Nullable StatementData before) {
    return Arrays.stream(Ratio.values()).map(ratio -> of(ratio, period, before)).toList();
  }

  static RatioView of(Ratio ratio, StatementData period, @Nullable StatementData before) {
    Figures figures = new Figures(period, before);
    Optional<BigDecimal> above = ratio.numerator().value(figures);
    Optional<BigDecimal> below = ratio.denominator().value(figures);
    Optional<Absence> absence =
        above.isEmpty()
            ? Optional.of(Absence.INPUT_UNKNOWN)
            : below.map(value -> unfit(ratio, value)).orElse(Optional.of(Absence.INPUT_UNKNOWN));
    return new RatioView(
        ratio,
        absence.isPresent()
            ? null
            : above.orElseThrow().divide(below.orElseThrow(), PLACES, RoundingMode.HALF_UP),
        ratio.formula(),
        figures.balances(),
        figures.inputs(),
        absence.map(reason -> new Absent(reason, figures.missing())).orElse(null));
  }

  private static Optional<Absence> unfit(Ratio ratio, BigDecimal denominator) {
    return switch (denominator.signum()) {
      case 1 -> Optional.empty();
      case 0 -> Optional.of(Absence.DENOMINATOR_ZERO);
      default ->
          Optional.of(
              ratio.denominator().uses(Line.EQUITY)
                  ? Absence.NEGATIVE_EQUITY
                  : Absence.NEGATIVE_DENOMINATOR);
    };
  }
}
