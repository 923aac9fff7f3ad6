package io.kehu.customer.decision;

import io.kehu.customer.credit.Grade;
import io.kehu.customer.decision.Ground.Code;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs an order against what is known of its customer.
final class DecisionRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CreditPolicy policy;
  private final CreditFacts facts;
  private final Money asked;
  private final LocalDate today;
  private final List<Ground> grounds = new ArrayList<>();

  private DecisionRules(CreditPolicy policy, CreditFacts facts, Money asked, LocalDate today) {
    this.policy = policy;
    this.facts = facts;
    this.asked = asked;
    this.today = today;
  }

  /// The grounds, worst first; none where nothing speaks against the order.
  static List<Ground> weigh(CreditPolicy policy, CreditFacts facts, Money asked, LocalDate today) {
    if (!policy.enabled()) {
      return List.of(Ground.of(Code.CHECK_OFF, Outcome.OK));
    }
    DecisionRules rules = new DecisionRules(policy, facts, asked, today);
    rules.limit();
    rules.overdue();
    rules.grade();
    facts.notCovered().forEach(debt -> rules.add(Ground.of(Code.NOT_COVERED, Outcome.OK, debt)));
    rules.grounds.sort(Comparator.comparing(Ground::outcome).reversed());
    return List.copyOf(rules.grounds);
  }

  static Outcome outcome(List<Ground> grounds) {
    return grounds.stream().map(Ground::outcome).max(Comparator.naturalOrder()).orElse(Outcome.OK);
  }

  /// What would be left of the limit with the order; null where there is none in its currency.
  static @Nullable Money headroom(CreditFacts facts, Money asked) {
    Money limit = facts.limit();
    Money exposure = facts.exposure();
    return limit == null || exposure == null || !limit.currency().equals(asked.currency())
        ? null
        : limit.minus(exposure).minus(asked);
  }

  private void limit() {
    Money limit = facts.limit();
    Money exposure = facts.exposure();
    if (limit == null || exposure == null) {
      add(Ground.of(Code.NO_LIMIT, policy.noLimit()));
      return;
    }
    LocalDate until = facts.limitValidUntil();
    if (until != null && until.isBefore(today)) {
      add(new Ground(Code.LIMIT_EXPIRED, policy.limitExpired(), null, null, null, until));
    }
    if (!asked.currency().equals(limit.currency())) {
      add(Ground.of(Code.OTHER_CURRENCY, policy.otherCurrency(), asked));
      compare(limit, exposure);
    } else {
      compare(limit, exposure.plus(asked));
    }
  }

  private void compare(Money limit, Money exposure) {
    Money over = exposure.minus(limit);
    Integer near = policy.nearLimitPercent();
    if (over.amount().signum() > 0) {
      add(Ground.of(Code.OVER_LIMIT, policy.overLimit(), over));
    } else if (near != null
        && exposure.amount().signum() > 0
        && exposure
                .amount()
                .multiply(HUNDRED)
                .compareTo(limit.amount().multiply(BigDecimal.valueOf(near)))
            >= 0) {
      add(Ground.of(Code.NEAR_LIMIT, Outcome.WARN, over.negated()));
    }
  }

  private void overdue() {
    Integer days = facts.overdueDays();
    if (days == null) {
      return;
    }
    if (policy.blockOverdueDays() != null && days >= policy.blockOverdueDays()) {
      add(new Ground(Code.OVERDUE, Outcome.BLOCK, null, days, null, null));
    } else if (policy.warnOverdueDays() != null && days >= policy.warnOverdueDays()) {
      add(new Ground(Code.OVERDUE, Outcome.WARN, null, days, null, null));
    }
  }

  private void grade() {
    Grade grade = facts.grade();
    if (grade == null) {
      return;
    }
    if (policy.blockGrade() != null && grade.isNoBetterThan(policy.blockGrade())) {
      add(new Ground(Code.LOW_GRADE, Outcome.BLOCK, null, null, grade, null));
    } else if (policy.warnGrade() != null && grade.isNoBetterThan(policy.warnGrade())) {
      add(new Ground(Code.LOW_GRADE, Outcome.WARN, null, null, grade, null));
    }
  }

  private void add(Ground ground) {
    grounds.add(ground);
  }
}
