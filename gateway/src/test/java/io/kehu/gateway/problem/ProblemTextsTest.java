package io.kehu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {
  private final ProblemTexts texts = new ProblemTexts();

  @ParameterizedTest
  @EnumSource
  void everyProblemHasItsTextsInBothLanguages(Problem.Kind kind) {
    Problem problem = Problem.of(kind, "first", "second");

    for (Language language : Language.values()) {
      assertThat(texts.title(kind, language)).isNotBlank();
      assertThat(texts.detail(problem, language)).isNotBlank().doesNotContain("{");
    }
  }
}
