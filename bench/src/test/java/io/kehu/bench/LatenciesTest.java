package io.kehu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void percentilesAreOfTheNearestRank() {
    Latencies some = new Latencies();
    LongStream.rangeClosed(1, 5_000).map(n -> 5_001 - n).forEach(n -> some.add(n * 1_000_000));
    assertThat(some.percentile(0.5)).isEqualTo(2_500);
    assertThat(some.percentile(0.99)).isEqualTo(4_950);
    assertThat(Latencies.together(List.of(some, some)).count()).isEqualTo(10_000);
  }

  @Test
  void nothingHasNoPercentile() {
    assertThatThrownBy(() -> new Latencies().percentile(0.5))
        .isInstanceOf(IllegalStateException.class);
  }
}
