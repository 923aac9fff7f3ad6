package io.kehu.testing.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClockTest {

  private final TestClock clock = new TestClock();

  @Test
  void stoppedClockMovesOnlyWhenTold() {
    clock.stopAt(Instant.parse("2026-03-02T09:00:00Z"));
    clock.advance(Duration.ofMinutes(90));
    assertThat(clock.instant()).isEqualTo("2026-03-02T10:30:00Z");
  }

  @Test
  void resetClockRunsAgain() {
    clock.stopAt(Instant.EPOCH);
    clock.reset();
    assertThat(clock.instant()).isAfter("2026-01-01T00:00:00Z");
  }
}
