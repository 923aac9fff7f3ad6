package io.kehu.bench.http;

import io.kehu.bench.Lab;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Loads a service that has just started until its compiler has done its work: until the rate grows no more.
final class WarmUp {
  private static final Duration WINDOW = Duration.ofSeconds(3);
  private static final int LEAST = 4;
  private static final int MOST = 12;
  private static final int ALIKE = 3;
  private static final double TOLERANCE = 1.05;

  private WarmUp() {}

  static void run(Lab lab, ClosedLoop load) throws IOException, InterruptedException {
    List<Double> rates = new ArrayList<>();
    while (rates.size() < LEAST || (rates.size() < MOST && !isStable(rates))) {
      lab.console().progress("  warming up");
      rates.add(load.run(WINDOW).perSecond());
    }
    lab.report().note("warmed up for %d s".formatted(rates.size() * WINDOW.toSeconds()));
  }

  /// Whether the last few are about the same.
  static boolean isStable(List<Double> rates) {
    List<Double> last = rates.subList(Math.max(0, rates.size() - ALIKE), rates.size());
    return last.size() == ALIKE && Collections.max(last) <= Collections.min(last) * TOLERANCE;
  }
}
