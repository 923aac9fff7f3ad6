package io.kehu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Series OURS = new Series("kehu", "requests/s", List.of(30.0, 10.0, 20.0));

  @Test
  void theMedianIsTheMiddleRound() {
    assertThat(OURS.median()).isEqualTo(20);
    assertThat(new Series("kehu", "ms", List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
  }

  @Test
  void aRatioIsTakenRoundByRound() {
    Series limit = new Series("pgbench", "requests/s", List.of(60.0, 40.0, 20.0));
    assertThat(OURS.over(limit).values()).containsExactly(0.5, 0.25, 1.0);
    assertThat(OURS.over(limit).subject()).isEqualTo("kehu / pgbench");
  }

  @Test
  void whatWasNotMeasuredTogetherIsNotCompared() {
    Series other = new Series("pgbench", "requests/s", List.of(60.0));
    assertThatThrownBy(() -> OURS.over(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Series("kehu", "ms", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
