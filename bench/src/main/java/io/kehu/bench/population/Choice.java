package io.kehu.bench.population;

/// Numbers that look random and depend on nothing but the customer's serial number (SplitMix64).
final class Choice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Choice(int serial) {
    this.state = serial * GOLDEN + 1;
  }

  long next() {
    state += GOLDEN;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /// One of some; the first are met most often, as in life.
  String of(String[] some) {
    return some[Math.min(below(some.length), below(some.length))];
  }

  /// One character of a text without surrogates.
  char of(String characters) {
    return characters.charAt(Math.min(below(characters.length()), below(characters.length())));
  }
}
