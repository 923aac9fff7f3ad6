package io.kehu.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KillTest {
  private static final List<String> PROCESSES = List.of("postgres", "kafka", "gateway");
  private static final Duration LOAD = Duration.ofMinutes(2);

  @Test
  void everyProcessDiesAtLeastOnceAndInTime() {
    List<Kill> plan = Kill.plan(new Random(1), PROCESSES, "kafka", 5, LOAD);

    assertThat(plan).hasSize(5).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(plan).extracting(Kill::process).containsAll(PROCESSES);
    assertThat(plan).allMatch(kill -> kill.at().compareTo(LOAD) < 0);
  }

  @Test
  void theFavouriteDiesMoreOften() {
    assertThat(Kill.plan(new Random(1), PROCESSES, "kafka", 13, LOAD))
        .filteredOn(kill -> kill.process().equals("kafka"))
        .hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void theSameSeedMakesTheSamePlan() {
    assertThat(Kill.plan(new Random(7), PROCESSES, "kafka", 9, LOAD))
        .isEqualTo(Kill.plan(new Random(7), PROCESSES, "kafka", 9, LOAD));
  }
}
