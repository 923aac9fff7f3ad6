package io.kehu.customer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.customer.credit.Grade;
import io.kehu.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A customer with a limit of 1000 that owes 500.
class DecisionRulesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
  private static final LocalDate LATER = TODAY.plusDays(1);

  @ParameterizedTest
  @CsvSource({
    "399.99, OK, ",
    "400, WARN, NEAR_LIMIT",
    "500, WARN, NEAR_LIMIT",
    "500.01, BLOCK, OVER_LIMIT",
  })
  void orderIsWeighedAgainstWhatIsLeftOfTheLimit(String asked, Outcome outcome, Ground.Code code) {
    List<Ground> grounds =
        DecisionRules.weigh(CreditPolicy.SHIPPED, facts(LATER, Grade.A, null), cny(asked), TODAY);

    assertThat(DecisionRules.outcome(grounds)).isEqualTo(outcome);
    assertThat(grounds.stream().map(Ground::code).toList())
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "1, WARN", "59, WARN", "60, BLOCK"})
  void overdueInvoicesWarnAndThenBlock(int days, Outcome outcome) {
    assertThat(outcome(CreditPolicy.SHIPPED, facts(LATER, null, days), "1")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"AAA, OK", "B, OK", "CCC, WARN", "C, WARN", "D, BLOCK"})
  void lowGradesWarnAndThenBlock(Grade grade, Outcome outcome) {
    assertThat(outcome(CreditPolicy.SHIPPED, facts(LATER, grade, null), "1")).isEqualTo(outcome);
  }

  @Test
  void limitHoldsOnItsLastDay() {
    assertThat(outcome(CreditPolicy.SHIPPED, facts(TODAY, null, null), "1")).isEqualTo(Outcome.OK);
    assertThat(outcome(CreditPolicy.SHIPPED, facts(TODAY.minusDays(1), null, null), "1"))
        .isEqualTo(Outcome.WARN);
  }

  @Test
  void withoutLimitThePolicySaysWhat() {
    CreditFacts bare = new CreditFacts(null, null, null, null, null, List.of(), null);

    assertThat(outcome(CreditPolicy.SHIPPED, bare, "1")).isEqualTo(Outcome.WARN);
    assertThat(DecisionRules.headroom(bare, cny("1"))).isNull();
  }

  @Test
  void otherCurrenciesAreNamedAndNotAdded() {
    Money euros = Money.of("900.00", "EUR");
    CreditFacts facts =
        new CreditFacts(
            cny("1000"), LATER, null, cny("500"), null, List.of(Money.of("7", "USD")), null);

    List<Ground> grounds = DecisionRules.weigh(CreditPolicy.SHIPPED, facts, euros, TODAY);

    assertThat(grounds)
        .containsExactly(
            Ground.of(Ground.Code.OTHER_CURRENCY, Outcome.WARN, euros),
            Ground.of(Ground.Code.NOT_COVERED, Outcome.OK, Money.of("7", "USD")));
    assertThat(DecisionRules.headroom(facts, euros)).isNull();
  }

  @Test
  void policyThatIsOffSaysSo() {
    CreditPolicy off =
        new CreditPolicy(
            false,
            0,
            Outcome.BLOCK,
            Outcome.BLOCK,
            Outcome.BLOCK,
            Outcome.BLOCK,
            1,
            1,
            1,
            Grade.AAA,
            Grade.AAA);

    assertThat(DecisionRules.weigh(off, facts(TODAY, Grade.D, 999), cny("9999"), TODAY))
        .containsExactly(Ground.of(Ground.Code.CHECK_OFF, Outcome.OK));
  }

  /// A bigger order is never answered better than a smaller one.
  @Test
  void moreIsNeverBetter() {
    Random random = new Random(11L);
    for (int round = 0; round < 500; round++) {
      int less = random.nextInt(2_000);
      int more = less + random.nextInt(2_000);
      CreditFacts facts = facts(LATER, Grade.values()[random.nextInt(10)], random.nextInt(90));

      assertThat(outcome(CreditPolicy.SHIPPED, facts, Integer.toString(more)))
          .isGreaterThanOrEqualTo(outcome(CreditPolicy.SHIPPED, facts, Integer.toString(less)));
    }
  }

  private static Outcome outcome(CreditPolicy policy, CreditFacts facts, String asked) {
    return DecisionRules.outcome(DecisionRules.weigh(policy, facts, cny(asked), TODAY));
  }

  private static CreditFacts facts(LocalDate validUntil, Grade grade, Integer overdue) {
    return new CreditFacts(cny("1000"), validUntil, grade, cny("500"), null, List.of(), overdue);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
