package io.kehu.customer.plan.action;

import io.kehu.platform.problem.ProblemCode;

/// Why something about an action is refused.
public enum PlanActionError implements ProblemCode {
  NOT_FOUND("plan-action-not-found", 404),
  TOO_MANY("plan-actions-too-many", 409);

  private final String code;
  private final int status;

  PlanActionError(String code, int status) {
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
