package io.kehu.analytics.satisfaction;

/// The seven levels of the scale, best first. Source: the CSM questionnaire of the trade's textbooks (requirements A1, D8).
public enum CsmLevel {
  VERY_SATISFIED(90),
  SATISFIED(60),
  FAIRLY_SATISFIED(30),
  ACCEPTABLE(0),
  FAIRLY_DISSATISFIED(-30),
  DISSATISFIED(-60),
  VERY_DISSATISFIED(-90);

  private final int score;

  CsmLevel(int score) {
    this.score = score;
  }

  public int score() {
    return score;
  }

  /// The level whose score is nearest to a mean; a mean half way between two gets the better one.
  ///
  /// @param mean −90 … +90
  public static CsmLevel nearest(double mean) {
    int steps = (int) Math.floor((90 - mean) / 30 + 0.5);
    boolean tie = (90 - mean) / 30 + 0.5 == steps;
    return values()[Math.clamp(tie ? steps - 1L : steps, 0, values().length - 1)];
  }
}
