package io.kehu.analytics.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  @ParameterizedTest
  @CsvSource({
    "80, 100, 0.71117, 0.86663",
    "8, 10, 0.49016, 0.94332",
    "5, 5, 0.56552, 1",
    "0, 5, 0, 0.43448"
  })
  void hasTheWilsonIntervalOfTheLiterature(long count, long of, double lower, double upper) {
    Interval interval = Objects.requireNonNull(Proportion.of(count, of).interval());
    assertThat(interval.lower()).isCloseTo(lower, within(5e-6));
    assertThat(interval.upper()).isCloseTo(upper, within(5e-6));
  }

  @Test
  void saysNothingAboutAnEmptySample() {
    assertThat(Proportion.of(0, 0)).isEqualTo(new Proportion(0, 0, null, null));
  }
}
