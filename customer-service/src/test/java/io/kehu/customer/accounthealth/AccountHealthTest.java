package io.kehu.customer.accounthealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountHealthTest {
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final UUID PLAN = UUID.randomUUID();
  private static final SmallRyeConfig SHIPPED =
      new SmallRyeConfigBuilder().withMapping(HealthConfig.class).build();
  private static final HealthConfig CONFIG = SHIPPED.getConfigMapping(HealthConfig.class);

  @Test
  void scoreIsTheWeightedMeanOfAllParts() {
    AccountHealth health = health(new Told());

    assertThat(scores(health)).containsExactly("75.0", "50.0", "40.0", "50.0", "60.0", "50.0");
    // (75·25 + 50·15 + 40·20 + 50·15 + 60·15 + 50·10) / 100
    assertThat(health.score()).hasValue(new BigDecimal("55.8"));
    assertThat(health.parts())
        .extracting(HealthApi.Part::share)
        .first()
        .isEqualTo(new BigDecimal("0.2500"));
  }

  @Test
  void absentPartsSayWhyAndLeaveTheirWeightToTheOthers() {
    Told told = new Told();
    told.csm = null;
    told.plan = null;
    told.before = "0";
    told.contactDaysAgo = null;
    AccountHealth health = health(told);

    assertThat(health.parts())
        .extracting(HealthApi.Part::reason)
        .containsExactly(
            HealthGap.NEVER_MEASURED,
            null,
            HealthGap.NO_ORDERS_BEFORE,
            HealthGap.NO_ACTIVE_PLAN,
            HealthGap.NO_ACTIVE_PLAN,
            HealthGap.NO_CONTACT_KNOWN);
    assertThat(health.score()).hasValue(new BigDecimal("50.0"));
    assertThat(health.parts().get(1).share()).isEqualTo(new BigDecimal("1.0000"));
  }

  @Test
  void amountsOfSeveralCurrenciesAreNotCompared() {
    Told told = new Told();
    told.currencies = 2;

    assertThat(health(told).parts().get(2).reason()).isEqualTo(HealthGap.SEVERAL_CURRENCIES);
  }

  @Test
  void planOfWhichNothingIsDueIsNotJudged() {
    Told told = new Told();
    told.due = 0;

    assertThat(health(told).parts().get(4).reason()).isEqualTo(HealthGap.NOTHING_DUE_YET);
  }

  @ParameterizedTest
  @CsvSource({"0,100.0", "14,100.0", "52,50.0", "90,0.0", "400,0.0"})
  void contactFadesBetweenTwoAndThirteenWeeks(long daysAgo, String score) {
    Told told = new Told();
    told.contactDaysAgo = daysAgo;

    assertThat(scores(health(told)).get(5)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"100,80.0", "125,100.0", "300,100.0", "50,40.0", "0,0.0", "-5,0.0"})
  void orderTrendIsSteadyAtEighty(String recent, String score) {
    Told told = new Told();
    told.recent = recent;

    assertThat(scores(health(told)).get(2)).isEqualTo(score);
  }

  @Test
  void complaintsNeverCostMoreThanAll() {
    Told told = new Told();
    told.complaints = 9;

    assertThat(scores(health(told)).get(1)).isEqualTo("0.0");
  }

  private static AccountHealth health(Told told) {
    return new AccountHealth(told.inputs(), CONFIG, NOW);
  }

  private static List<@Nullable String> scores(AccountHealth health) {
    return health.parts().stream()
        .map(part -> part.score() instanceof BigDecimal score ? score.toPlainString() : null)
        .toList();
  }

  /// An account of which everything is known; each test spoils something.
  private static final class Told {
    private @Nullable String csm = "45";
    private long complaints = 1;
    private int currencies = 1;
    private String recent = "50";
    private String before = "100";
    private @Nullable UUID plan = PLAN;
    private long due = 5;
    private @Nullable Long contactDaysAgo = 52L;

    HealthInputs inputs() {
      return new HealthInputs(
          csm == null ? null : new BigDecimal(csm),
          3L,
          NOW,
          complaints,
          1,
          NOW,
          currencies,
          "CNY",
          new BigDecimal(recent),
          new BigDecimal(before),
          NOW,
          plan,
          Arrays.asList("COACH", "USER"),
          NOW,
          due,
          3,
          NOW,
          contactDaysAgo == null ? null : NOW.minus(Duration.ofDays(contactDaysAgo)),
          "TICKET_RESPONDED");
    }
  }
}
