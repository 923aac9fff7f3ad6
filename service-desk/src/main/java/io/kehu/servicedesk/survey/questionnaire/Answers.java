package io.kehu.servicedesk.survey.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The scores of one response, each item once.
public record Answers(List<Score> scores) {
  /// @throws IllegalArgumentException when empty: nobody answers nothing
  public Answers {
    scores = List.copyOf(scores);
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("a response has at least one score");
    }
  }

  /// Mean of all scores, to two decimals.
  public BigDecimal mean() {
    int sum = scores.stream().mapToInt(Score::score).sum();
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_EVEN);
  }

  public int lowest() {
    return scores.stream().mapToInt(Score::score).min().orElseThrow();
  }

  public boolean isLow(int lowMean, int lowItem) {
    return mean().compareTo(BigDecimal.valueOf(lowMean)) <= 0 || lowest() <= lowItem;
  }
}
