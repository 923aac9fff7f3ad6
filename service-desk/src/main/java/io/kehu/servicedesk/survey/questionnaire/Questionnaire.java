package io.kehu.servicedesk.survey.questionnaire;

import io.kehu.platform.codelist.Label;
import java.util.List;
import java.util.Optional;

/// One version of a questionnaire.
///
/// @param kind which scale it uses: `CSM`
/// @param questions in order
public record Questionnaire(
    String code, int version, String kind, Label title, Label intro, List<Question> questions) {
  public Questionnaire {
    questions = List.copyOf(questions);
  }

  public Optional<Question> question(String item) {
    return questions.stream().filter(question -> question.item().equals(item)).findFirst();
  }
}
