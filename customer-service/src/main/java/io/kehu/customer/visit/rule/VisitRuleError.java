package io.kehu.customer.visit.rule;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a visit rule is refused.
public enum VisitRuleError implements ProblemCode {
  NOT_FOUND("visit-rule-not-found", 404),
  NOT_YOURS("visit-rule-not-yours", 403),
  INCOMPLETE("visit-rule-incomplete", 422);

  private final String code;
  private final int status;

  VisitRuleError(String code, int status) {
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
