package io.kehu.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierThresholdsTest {
  @ParameterizedTest
  @CsvSource({
    "-5,REGULAR",
    "0,REGULAR",
    "99,REGULAR",
    "100,SILVER",
    "499,SILVER",
    "500,GOLD",
    "9000,PLATINUM"
  })
  void theHighestTierThatIsReachedCounts(long earned, Tier tier) {
    assertThat(thresholds(100, 500, 1000).reachedBy(earned)).isEqualTo(tier);
  }

  @Test
  void eachTierAsksForMoreThanTheOneBelow() {
    assertThat(thresholds(100, 500, 1000).rise()).isTrue();
    assertThat(thresholds(100, 100, 1000).rise()).isFalse();
    assertThat(thresholds(0, 100, 1000).rise()).isFalse();
    assertThat(new TierThresholds(Map.of(Tier.REGULAR, 0L, Tier.SILVER, 5L), 1).rise()).isFalse();
  }

  @Test
  void whatIsMissingToTheNextTierIsTold() {
    TierStanding standing = TierStanding.of(Tier.SILVER, null, 120, thresholds(100, 500, 1000));

    assertThat(standing.next()).isEqualTo(Tier.GOLD);
    assertThat(standing.missing()).isEqualTo(380);
  }

  private static TierThresholds thresholds(long silver, long gold, long platinum) {
    return new TierThresholds(
        Map.of(Tier.REGULAR, 0L, Tier.SILVER, silver, Tier.GOLD, gold, Tier.PLATINUM, platinum), 0);
  }
}
