package io.kehu.sales.opportunity;

/// How an opportunity left a stage.
public enum StayEnd {
  /// to the next stage
  FORWARD,
  /// to a later one, past those between
  SKIP,
  /// to an earlier one
  BACK,
  WON,
  LOST;

  /// The way from one stage to another, by their positions.
  static StayEnd between(int from, int to) {
    if (to < from) {
      return BACK;
    }
    return to == from + 1 ? FORWARD : SKIP;
  }
}
