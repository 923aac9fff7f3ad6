package io.kehu.servicedesk.survey.questionnaire;

import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.servicedesk.survey.SurveyError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Finds questionnaires and holds answers against them.
@ApplicationScoped
public class Questionnaires {
  /// Asked after a ticket.
  public static final String SERVICE = "csm-service";

  /// Asked after a delivery.
  public static final String PRODUCT = "csm-product";

  private final QuestionnaireRepository questionnaires;
  private final Messages messages;

  Questionnaires(QuestionnaireRepository questionnaires, Messages messages) {
    this.questionnaires = questionnaires;
    this.messages = messages;
  }

  @Transactional
  public List<Questionnaire> current() {
    return questionnaires.active().stream()
        .map(code -> questionnaires.current(code).orElseThrow())
        .toList();
  }

  /// @throws ProblemException `unknown-questionnaire`
  @Transactional
  public Questionnaire named(String code) {
    return questionnaires
        .current(code)
        .orElseThrow(() -> ProblemException.of(SurveyError.UNKNOWN_QUESTIONNAIRE, code));
  }

  /// @throws ProblemException `questionnaire-not-found`
  @Transactional
  public Questionnaire get(String code) {
    return questionnaires
        .current(code)
        .orElseThrow(() -> ProblemException.of(SurveyError.QUESTIONNAIRE_NOT_FOUND, code));
  }

  @Transactional
  public Questionnaire version(String code, int version) {
    return questionnaires.find(code, version).orElseThrow();
  }

  /// @throws ProblemException `survey-answers-invalid`, naming each answer that is
  public Answers check(Questionnaire questionnaire, List<GivenAnswer> given) {
    AnswerCheck check = AnswerCheck.of(questionnaire, given);
    if (!check.faults().isEmpty()) {
      throw ProblemException.of(SurveyError.ANSWERS_INVALID)
          .withErrors(
              check.faults().stream()
                  .map(fault -> messages.field(fault.pointer(), fault.code(), fault.item()))
                  .toList());
    }
    return check.answers();
  }
}
