package io.kehu.customer.decision;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a decision is refused.
public enum DecisionError implements ProblemCode {
  DECISION_NOT_FOUND("credit-decision-not-found", 404);

  private final String code;
  private final int status;

  DecisionError(String code, int status) {
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
