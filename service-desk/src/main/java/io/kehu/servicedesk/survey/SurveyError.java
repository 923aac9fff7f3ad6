package io.kehu.servicedesk.survey;

import io.kehu.platform.problem.ProblemCode;

/// Why somebody could not be asked, or an answer not be taken.
public enum SurveyError implements ProblemCode {
  QUESTIONNAIRE_NOT_FOUND("questionnaire-not-found", 404),
  UNKNOWN_QUESTIONNAIRE("unknown-questionnaire", 422),
  INVITATION_NOT_FOUND("survey-invitation-not-found", 404),
  ASKED_RECENTLY("customer-asked-recently", 409),
  ALREADY_INVITED("already-invited", 409),
  LINK_NOT_FOUND("survey-link-not-found", 404),
  LINK_EXPIRED("survey-link-expired", 410),
  LINK_USED("survey-link-used", 410),
  RESPONSE_NOT_FOUND("survey-response-not-found", 404),
  RESPONSE_FINAL("survey-response-final", 409),
  ANSWERS_INVALID("survey-answers-invalid", 422),
  ANSWERED_IN_FUTURE("survey-answered-in-future", 422);

  private final String code;
  private final int status;

  SurveyError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
