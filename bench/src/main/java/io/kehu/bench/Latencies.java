package io.kehu.bench;

import java.util.Arrays;
import java.util.List;

/// Times that things took.
public final class Latencies {
  private static final double NANOS_PER_MILLI = 1_000_000;

  private long[] nanos = new long[1024];
  private int count;

  public void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = time;
  }

  public int count() {
    return count;
  }

  public static Latencies together(List<Latencies> parts) {
    Latencies all = new Latencies();
    parts.forEach(part -> Arrays.stream(part.nanos, 0, part.count).forEach(all::add));
    return all;
  }

  /// The time within which that part of all was done, in milliseconds (nearest rank).
  ///
  /// @param part 0.5 for the median
  /// @throws IllegalStateException where nothing was timed
  public double percentile(double part) {
    if (count == 0) {
      throw new IllegalStateException("nothing was timed");
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(part * count) - 1)] / NANOS_PER_MILLI;
  }
}
