package io.kehu.customer.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.scorecard.Scorecard.GradeBand;
import io.kehu.customer.scorecard.Scorecard.LimitFormula;
import io.kehu.customer.statement.Line;
import io.kehu.customer.statement.StatementData;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What limit a grade speaks for, or why there is none.
///
/// @param amount rounded down to whole units of the currency
/// @param percent of the base that the grade allows
@Schema(name = "RecommendedLimit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendedLimit(
    LimitBase base,
    @Nullable BigDecimal percent,
    @Nullable Money baseAmount,
    @Nullable Money amount,
    @Nullable Missing missing) {

  private static final int MAX_DIGITS = 15;

  /// Why no limit is recommended.
  @Schema(name = "RecommendedLimitMissing")
  public enum Missing {
    NO_STATEMENT,
    NO_GRADE,
    BASE_UNKNOWN,
    /// the scorecard's maximum is in another currency than the statement
    MAXIMUM_IN_OTHER_CURRENCY
  }

  /// @param statement null where there is none
  /// @param grade null where there is none
  static RecommendedLimit of(
      LimitFormula formula, @Nullable StatementData statement, @Nullable GradeBand grade) {
    if (statement == null) {
      return missing(formula, Missing.NO_STATEMENT);
    }
    if (grade == null) {
      return missing(formula, Missing.NO_GRADE);
    }
    Money maximum = formula.maximum();
    if (maximum != null && !maximum.currency().equals(statement.currency())) {
      return missing(formula, Missing.MAXIMUM_IN_OTHER_CURRENCY);
    }
    return base(formula.base(), statement)
        .map(base -> base.multiply(statement.unit().factor()))
        .filter(base -> base.precision() - base.scale() <= MAX_DIGITS)
        .map(base -> {
          BigDecimal share =
              base.max(BigDecimal.ZERO)
                  .multiply(grade.limitPercent())
                  .movePointLeft(2)
                  .setScale(0, RoundingMode.DOWN);
          BigDecimal capped = maximum == null ? share : share.min(maximum.amount());
          return new RecommendedLimit(
              formula.base(),
              grade.limitPercent(),
              new Money(base, statement.currency()),
              new Money(capped, statement.currency()),
              null);
        })
        .orElseGet(() -> missing(formula, Missing.BASE_UNKNOWN));
  }

  private static Optional<BigDecimal> base(LimitBase base, StatementData statement) {
    return switch (base) {
      case NET_WORTH -> statement.value(Line.EQUITY);
      case ANNUAL_REVENUE ->
          statement
              .value(Line.REVENUE)
              .map(v -> v.multiply(BigDecimal.valueOf(statement.kind().periodsPerYear())));
      case WORKING_CAPITAL ->
          statement
              .value(Line.CURRENT_ASSETS)
              .flatMap(assets -> statement.value(Line.CURRENT_LIABILITIES).map(assets::subtract));
    };
  }

  private static RecommendedLimit missing(LimitFormula formula, Missing why) {
    return new RecommendedLimit(formula.base(), null, null, null, why);
  }
}
