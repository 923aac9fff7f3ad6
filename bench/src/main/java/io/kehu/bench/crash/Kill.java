package io.kehu.bench.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// @param at since the load began
/// @param pause until the process is started again
record Kill(Duration at, String process, Duration pause) {
  private static final long LONGEST_PAUSE = 5_000;

  /// Every process at least once, at moments spread over the load; of the kills beyond that every other one is of the favourite, the rest are by chance.
  static List<Kill> plan(
      Random random, List<String> processes, String favourite, int count, Duration load) {
    List<String> order = new ArrayList<>(processes);
    Collections.shuffle(order, random);
    while (order.size() < count) {
      order.add(
          order.size() % 2 == 0 ? favourite : processes.get(random.nextInt(processes.size())));
    }
    List<Kill> kills = new ArrayList<>();
    for (String process : order) {
      kills.add(
          new Kill(
              Duration.ofMillis(random.nextLong(load.toMillis())),
              process,
              Duration.ofMillis(random.nextLong(LONGEST_PAUSE))));
    }
    kills.sort(Comparator.comparing(Kill::at));
    return kills;
  }
}
