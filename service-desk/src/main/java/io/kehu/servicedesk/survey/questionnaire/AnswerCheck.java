package io.kehu.servicedesk.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// Holds given answers against the questions: known items, each once, lawful scores, nothing required left out.
public final class AnswerCheck {
  private final List<Score> scores = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private AnswerCheck() {}

  /// What is wrong with one answer.
  ///
  /// @param pointer into the body: `/answers/0/score`
  /// @param code stable: `unknown-item`, `repeated-item`, `not-a-level`, `required-item`
  public record Fault(String pointer, String code, String item) {}

  public static AnswerCheck of(Questionnaire questionnaire, List<GivenAnswer> given) {
    AnswerCheck check = new AnswerCheck();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      GivenAnswer answer = given.get(i);
      String pointer = "/answers/" + i;
      OptionalInt meant = answer.meant();
      if (questionnaire.question(answer.item()).isEmpty()) {
        check.fault(pointer + "/item", "unknown-item", answer.item());
      } else if (!seen.add(answer.item())) {
        check.fault(pointer + "/item", "repeated-item", answer.item());
      } else if (meant.isEmpty()) {
        check.fault(pointer + "/score", "not-a-level", answer.item());
      } else {
        check.scores.add(new Score(answer.item(), meant.getAsInt()));
      }
    }
    questionnaire.questions().stream()
        .filter(question -> question.required() && !seen.contains(question.item()))
        .forEach(question -> check.fault("/answers", "required-item", question.item()));
    if (given.isEmpty() && check.faults.isEmpty()) {
      check.fault("/answers", "required-item", "");
    }
    return check;
  }

  private void fault(String pointer, String code, String item) {
    faults.add(new Fault(pointer, code, item));
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /// The scores, where there are no faults.
  public Answers answers() {
    return new Answers(scores);
  }
}
