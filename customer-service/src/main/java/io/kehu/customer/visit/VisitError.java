package io.kehu.customer.visit;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a visit is refused.
public enum VisitError implements ProblemCode {
  NOT_FOUND("visit-not-found", 404),
  MOVE_NOT_ALLOWED("visit-move-not-allowed", 409),
  OVER("visit-over", 409),
  WITHOUT_END("visit-without-end", 422),
  NOT_YET("visit-not-yet", 422),
  ANSWER_WITHOUT_QUESTION("visit-answer-without-question", 422);

  private final String code;
  private final int status;

  VisitError(String code, int status) {
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
