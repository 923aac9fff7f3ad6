package io.kehu.customer.scorecard;

import io.kehu.customer.scorecard.AssessmentApi.Contribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns facts into a score.
///
/// The score is the mean of the points of those factors whose value is known, by weight; coverage is
/// their share of all weight. A factor of which nothing is known counts neither way.
final class Assessor {
  private static final int PLACES = 2;

  private Assessor() {}

  /// @param score null where nothing is known
  /// @param coverage percent
  /// @param grade null where coverage is too low
  record Result(
      @Nullable BigDecimal score,
      BigDecimal coverage,
      Scorecard.@Nullable GradeBand grade,
      List<Contribution> contributions) {}

  /// @param values of factors, by their codes; what is unknown is not in it
  static Result assess(Scorecard scorecard, Map<String, BigDecimal> values) {
    int known = 0;
    int all = 0;
    long points = 0;
    for (Factor factor : scorecard.factors()) {
      BigDecimal value = values.get(factor.code());
      all += factor.weight();
      if (value != null) {
        known += factor.weight();
        points += (long) factor.weight() * factor.points(value);
      }
    }
    int knownWeight = known;
    List<Contribution> contributions =
        scorecard.factors().stream()
            .map(factor -> contribution(factor, values.get(factor.code()), knownWeight))
            .toList();
    BigDecimal coverage = share(known * 100L, all);
    if (known == 0) {
      return new Result(null, coverage, null, contributions);
    }
    BigDecimal score = share(points, known);
    boolean enough = coverage.compareTo(BigDecimal.valueOf(scorecard.minimumCoverage())) >= 0;
    return new Result(score, coverage, enough ? scorecard.grade(score) : null, contributions);
  }

  private static Contribution contribution(
      Factor factor, @Nullable BigDecimal value, int knownWeight) {
    if (value == null) {
      return new Contribution(
          factor.code(), factor.criterion(), factor.weight(), null, null, BigDecimal.ZERO);
    }
    int points = factor.points(value);
    return new Contribution(
        factor.code(),
        factor.criterion(),
        factor.weight(),
        value,
        points,
        share((long) factor.weight() * points, knownWeight));
  }

  private static BigDecimal share(long part, int whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
  }
}
