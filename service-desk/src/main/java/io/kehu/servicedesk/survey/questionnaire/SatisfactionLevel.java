package io.kehu.servicedesk.survey.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/// The seven levels of the CSM scale, best first.
public enum SatisfactionLevel {
  VERY_SATISFIED(90),
  SATISFIED(60),
  RATHER_SATISFIED(30),
  ACCEPTABLE(0),
  RATHER_DISSATISFIED(-30),
  DISSATISFIED(-60),
  VERY_DISSATISFIED(-90);

  private final int score;

  SatisfactionLevel(int score) {
    this.score = score;
  }

  public int score() {
    return score;
  }

  /// The level of a score; empty for scores that no level has.
  public static Optional<SatisfactionLevel> of(int score) {
    return Arrays.stream(values()).filter(level -> level.score == score).findFirst();
  }
}
