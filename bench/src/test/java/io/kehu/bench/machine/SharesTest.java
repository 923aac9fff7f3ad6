package io.kehu.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void roundsAddUp() {
    Shares both =
        Shares.together(
            List.of(
                new Shares(2, Map.of("service", 3.0)),
                new Shares(2, Map.of("service", 1.0, "postgres", 2.0))));
    assertThat(both).isEqualTo(new Shares(4, Map.of("service", 4.0, "postgres", 2.0)));
    assertThat(both.busy()).isEqualTo(1.5);
    assertThat(both.without("service").busy()).isEqualTo(0.5);
  }

  @Test
  void workIsCountedInProcessorTime() {
    Map<String, Double> used = Map.of("service", 3.0, "postgres", 1.0, Processors.OTHERS, 5.0);
    assertThat(new Shares(4, used).perPiece(10_000)).isEqualTo("service 300 µs, postgres 100 µs");
  }

  @Test
  void saysWhetherProcessorsWereLeft() {
    assertThat(new Shares(10, Map.of("service", 12.0, "postgres", 7.5)).inWords(2))
        .isEqualTo("service 1.20, postgres 0.75 of 2 processors: 98 % busy, so they are the limit");
    assertThat(new Shares(10, Map.of("service", 5.0, "kafka", 0.1)).inWords(2))
        .isEqualTo("service 0.50 of 2 processors: 26 % busy, so waiting is the limit");
  }
}
