package io.kehu.bench.http;

import io.kehu.bench.Lab;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Loads a service that has just started until its compiler has done its work: for some thousand requests, and until the rate grows no more.
final class WarmUp {
  private static final Duration WINDOW = Duration.ofSeconds(3);
  private static final int REQUESTS = 30_000;
  private static final int MOST = 20;
  private static final int ALIKE = 3;
  private static final double TOLERANCE = 1.05;

  private WarmUp() {}

  /// @return what was done, in words
  static String run(Lab lab, String what, ClosedLoop load)
      throws IOException, InterruptedException {
    List<Double> rates = new ArrayList<>();
    int requests = 0;
    while (rates.size() < MOST && (requests < REQUESTS || !isStable(rates))) {
      lab.console().progress("  warming up: " + what);
      ClosedLoop.Outcome outcome = load.run(WINDOW);
      rates.add(outcome.perSecond());
      requests += outcome.latencies().count();
    }
    return "%s: warmed up for %d s and %,d requests"
        .formatted(what, rates.size() * WINDOW.toSeconds(), requests);
  }

  /// Whether the last few are about the same.
  static boolean isStable(List<Double> rates) {
    List<Double> last = rates.subList(Math.max(0, rates.size() - ALIKE), rates.size());
    return last.size() == ALIKE && Collections.max(last) <= Collections.min(last) * TOLERANCE;
  }
}
