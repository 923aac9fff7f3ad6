package io.kehu.servicedesk.survey.questionnaire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One answer as it is given: by level or by score, which are the same thing.
public record GivenAnswer(
    @NotBlank @Size(max = 32) String item,
    @Nullable SatisfactionLevel level,
    @Nullable Integer score) {
  /// The score meant; empty where nothing lawful is, or two different things are.
  OptionalInt meant() {
    if (level != null) {
      return score == null || score == level.score()
          ? OptionalInt.of(level.score())
          : OptionalInt.empty();
    }
    return score != null && SatisfactionLevel.of(score).isPresent()
        ? OptionalInt.of(score)
        : OptionalInt.empty();
  }
}
