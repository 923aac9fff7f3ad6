package io.kehu.analytics.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class MeanTest {

  @Test
  void hasStudentsInterval() {
    // 1, 2, 3, 4, 5: mean 3, s = 1.5811, t(0.975; 4) = 2.7764, half width 1.9632
    Mean mean = Mean.of(5, 15, 55);
    Interval interval = Objects.requireNonNull(mean.interval());
    assertThat(mean.value()).isEqualTo(3);
    assertThat(interval.lower()).isCloseTo(3 - 1.9632, within(1e-4));
    assertThat(interval.upper()).isCloseTo(3 + 1.9632, within(1e-4));
  }

  @Test
  void hasNoIntervalForOneObservation() {
    assertThat(Mean.of(1, 30, 900)).isEqualTo(new Mean(1, 30.0, null));
  }
}
