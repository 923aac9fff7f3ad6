package io.kehu.customer.plan;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a plan is refused.
public enum PlanError implements ProblemCode {
  NOT_FOUND("plan-not-found", 404),
  VERSION_NOT_FOUND("plan-version-not-found", 404),
  WRONG_STATUS("plan-wrong-status", 409),
  OVERLAPS("plan-overlaps", 409),
  CONTACT_UNKNOWN("plan-contact-unknown", 422);

  private final String code;
  private final int status;

  PlanError(String code, int status) {
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
