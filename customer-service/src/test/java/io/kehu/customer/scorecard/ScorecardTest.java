package io.kehu.customer.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.customer.credit.Grade;
import io.kehu.customer.statement.Line;
import io.kehu.customer.statement.Statements;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
  private static final Scorecard SHIPPED = ShippedScorecard.SCORECARD;

  @Test
  void shippedScorecardIsSound() {
    assertThat(SHIPPED.wrongs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-5, 0", "0.79, 0", "0.8, 30", "1.4999, 50", "1.5, 80", "2, 100", "999, 100"})
  void bandsCoverEveryValue(BigDecimal value, int points) {
    assertThat(SHIPPED.factor("CURRENT").orElseThrow().points(value)).isEqualTo(points);
  }

  /// By hand: current ratio 1.5 gives 80 × 10, debt to assets 0.5 gives 75 × 15, share on time 1 gives
  /// 100 × 15, integrity 4 gives 75 × 10; together 4175 of a weight of 50: 83.50, an AA.
  @Test
  void scoreIsTheWeightedMeanOfWhatIsKnown() {
    Assessor.Result result = Assessor.assess(SHIPPED, worked());

    assertThat(result.score()).isEqualByComparingTo("83.50");
    assertThat(result.coverage()).isEqualByComparingTo("50");
    assertThat(result.grade()).isNotNull();
    assertThat(result.grade().grade()).isEqualTo(Grade.AA);
    assertThat(result.contributions())
        .filteredOn(contribution -> contribution.value() == null)
        .extracting(AssessmentApi.Contribution::factor)
        .containsExactly(
            "FIXED_CHARGE_COVERAGE",
            "RETURN_ON_SALES",
            "RETURN_ON_EQUITY",
            "SECURITY",
            "OUTLOOK",
            "WORST_DAYS_OVERDUE");
  }

  @Test
  void tooLittleKnowledgeGivesNoGrade() {
    Map<String, BigDecimal> values = worked();
    values.remove("INTEGRITY");

    assertThat(Assessor.assess(SHIPPED, values).grade()).isNull();
    assertThat(Assessor.assess(SHIPPED, Map.of()).score()).isNull();
  }

  /// Contributions add up to the score but for rounding, whatever is known.
  @Test
  void contributionsAddUpToTheScore() {
    Random random = new Random(5L);
    for (int round = 0; round < 300; round++) {
      Map<String, BigDecimal> values = new HashMap<>();
      SHIPPED.factors().stream()
          .filter(_ -> random.nextBoolean())
          .forEach(f -> values.put(f.code(), BigDecimal.valueOf(random.nextInt(600), 2)));
      Assessor.Result result = Assessor.assess(SHIPPED, values);
      if (result.score() != null) {
        BigDecimal sum =
            result.contributions().stream()
                .map(AssessmentApi.Contribution::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum.subtract(result.score()).abs()).isLessThanOrEqualTo(new BigDecimal("0.06"));
        assertThat(result.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
      }
    }
  }

  @Test
  void everythingThatDoesNotFitIsNamed() {
    Factor current = SHIPPED.factor("CURRENT").orElseThrow();
    Factor gap =
        new Factor(
            "CURRENT",
            current.labels(),
            Criterion.CAPACITY,
            20,
            null,
            null,
            List.of(
                new Factor.Band(null, 0),
                new Factor.Band(BigDecimal.TWO, 50),
                new Factor.Band(BigDecimal.ONE, 100)));
    Scorecard wrong =
        new Scorecard(
            List.of(current, gap),
            List.of(
                new Scorecard.GradeBand(Grade.B, BigDecimal.TEN, BigDecimal.ONE),
                new Scorecard.GradeBand(Grade.A, BigDecimal.TWO, BigDecimal.ONE)),
            new Scorecard.LimitFormula(LimitBase.NET_WORTH, Money.of("-1", "CNY")),
            0);

    assertThat(wrong.wrongs())
        .extracting(Scorecard.Wrong::pointer)
        .containsExactly(
            "/factors",
            "/factors/1/code",
            "/factors/1/bands",
            "/grades/1",
            "/grades/1/from",
            "/limit/maximum/amount");
  }

  /// 12 % of an equity of 800 thousand.
  @Test
  void limitIsTheGradesShareOfTheBase() {
    var grade = Assessor.assess(SHIPPED, worked()).grade();
    var year = Statements.year(Statements.aValidYear());

    assertThat(RecommendedLimit.of(SHIPPED.limit(), year, grade).amount())
        .isEqualTo(Money.of("96000", "CNY"));
    assertThat(limit(LimitBase.ANNUAL_REVENUE, null).amount()).isEqualTo(Money.of("240000", "CNY"));
    assertThat(limit(LimitBase.WORKING_CAPITAL, null).amount()).isEqualTo(Money.of("24000", "CNY"));
    assertThat(limit(LimitBase.NET_WORTH, Money.of("50000", "CNY")).amount())
        .isEqualTo(Money.of("50000", "CNY"));
    assertThat(limit(LimitBase.NET_WORTH, Money.of("50000", "EUR")).missing())
        .isEqualTo(RecommendedLimit.Missing.MAXIMUM_IN_OTHER_CURRENCY);
  }

  @Test
  void limitThatCannotBeComputedSaysWhy() {
    var grade = Assessor.assess(SHIPPED, worked()).grade();
    var bare = Statements.year(Map.of(Line.REVENUE, "1"));

    assertThat(RecommendedLimit.of(SHIPPED.limit(), null, grade).missing())
        .isEqualTo(RecommendedLimit.Missing.NO_STATEMENT);
    assertThat(RecommendedLimit.of(SHIPPED.limit(), bare, null).missing())
        .isEqualTo(RecommendedLimit.Missing.NO_GRADE);
    assertThat(RecommendedLimit.of(SHIPPED.limit(), bare, grade).missing())
        .isEqualTo(RecommendedLimit.Missing.BASE_UNKNOWN);
  }

  private static RecommendedLimit limit(LimitBase base, Money maximum) {
    return RecommendedLimit.of(
        new Scorecard.LimitFormula(base, maximum),
        Statements.year(Statements.aValidYear()),
        Assessor.assess(SHIPPED, worked()).grade());
  }

  private static Map<String, BigDecimal> worked() {
    return new HashMap<>(
        Map.of(
            "CURRENT",
            new BigDecimal("1.5"),
            "DEBT_TO_ASSETS",
            new BigDecimal("0.5"),
            "SHARE_ON_TIME",
            BigDecimal.ONE,
            "INTEGRITY",
            BigDecimal.valueOf(4)));
  }
}
