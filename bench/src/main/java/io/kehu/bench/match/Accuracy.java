package io.kehu.bench.match;

/// @param found pairs that were proposed
/// @param right those of them that are true
/// @param truth all true pairs
record Accuracy(long found, long right, long truth) {
  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return (double) right / truth;
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }
}
