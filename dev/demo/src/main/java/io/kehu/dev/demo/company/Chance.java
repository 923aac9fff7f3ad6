package io.kehu.dev.demo.company;

import java.util.List;
import java.util.Random;

/// Chance with a seed: the same seed, the same luck.
final class Chance {
  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  boolean is(double probability) {
    return random.nextDouble() < probability;
  }

  /// @param most is included
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// Log-normal: many small values, a few great ones.
  double skewed(double median, double spread) {
    return median * Math.exp(spread * random.nextGaussian());
  }

  double normal() {
    return random.nextGaussian();
  }
}
