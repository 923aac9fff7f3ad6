package io.kehu.customer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.customer.plan.content.QuarterRevenue;
import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-31T09:00:00Z");
  private static final PlanFigures BEFORE =
      new PlanFigures(NOW, "B", Money.of("100.00", "CNY"), new BigDecimal("10"));
  private static final PlanFigures AFTER =
      new PlanFigures(LATER, "A", Money.of("150.00", "CNY"), new BigDecimal("-5"));

  private final Plan plan =
      new Plan(
          PlanKind.MAINTENANCE,
          UUID.randomUUID(),
          new Year(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
          "{}",
          NOW);

  @Test
  void effectIsTheDifferenceBetweenActivationAndClosure() {
    plan.activate(BEFORE, NOW);
    assertThat(plan.close(AFTER, LATER)).containsInstanceOf(PlanEvent.Closed.class);

    assertThat(plan.effect())
        .isEqualTo(new PlanEffect(BEFORE, AFTER, Money.of("50.00", "CNY"), new BigDecimal("-15")));
  }

  @Test
  void differenceOfTheUnknownIsUnknown() {
    PlanFigures unknown = new PlanFigures(LATER, null, null, null);
    plan.activate(BEFORE, NOW);
    plan.close(unknown, LATER);

    assertThat(plan.effect()).isEqualTo(new PlanEffect(BEFORE, unknown, null, null));
  }

  @Test
  void draftThatIsClosedNeverHadAnEffect() {
    assertThat(plan.close(AFTER, LATER)).isEmpty();

    assertThat(plan.effect()).isNull();
    assertThat(plan.status()).isEqualTo(PlanStatus.CLOSED);
  }

  @Test
  void closedPlanStaysAsItIs() {
    plan.activate(BEFORE, NOW);
    plan.close(AFTER, LATER);

    assertThatThrownBy(() -> plan.activate(BEFORE, LATER)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(plan::requireOpen).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2027-01-01, 2027, 2",
    "2026-01-01, 2026-07-15, 2026, 4",
    "2026-01-01, 2026-10-01, 2027, 1",
    "2026-04-01, 2026-01-01, 2026, 1"
  })
  void revenueMovesAsManyQuartersAsThePeriod(LocalDate from, LocalDate to, int year, int quarter) {
    Money expected = Money.of("1000.00", "CNY");

    assertThat(new QuarterRevenue(2026, 2, expected).moved(from, to))
        .isEqualTo(new QuarterRevenue(year, quarter, expected));
  }

  private record Year(LocalDate startsOn, LocalDate endsOn) implements PlanData {
    @Override
    public String title() {
      return "2026";
    }

    @Override
    public PlanData during(String title, LocalDate from, LocalDate to) {
      return new Year(from, to);
    }
  }
}
