package io.kehu.bench.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgBenchTest {
  @Test
  void aScriptOfSeveralRequestsCountsThemAll() {
    String said =
        """
        number of transactions actually processed: 120
        number of failed transactions: 0 (0.000%)
        latency average = 3.501 ms
        tps = 60.25 (without initial connection time)
        """;
    assertThat(PgBench.Outcome.parse(said, 20)).isEqualTo(new PgBench.Outcome(1205.0, 2400));
  }

  @Test
  void aRunWithoutARateIsNoRun() {
    assertThatThrownBy(() -> PgBench.Outcome.parse("pgbench: error", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
