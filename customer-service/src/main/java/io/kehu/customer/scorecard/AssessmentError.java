package io.kehu.customer.scorecard;

import io.kehu.platform.problem.ProblemCode;

/// Why something about an assessment is refused.
public enum AssessmentError implements ProblemCode {
  NOT_FOUND("credit-assessment-not-found", 404),
  SCORECARD_NOT_FOUND("scorecard-version-not-found", 404);

  private final String code;
  private final int status;

  AssessmentError(String code, int status) {
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
