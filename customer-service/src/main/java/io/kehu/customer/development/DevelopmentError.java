package io.kehu.customer.development;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a development plan is refused.
public enum DevelopmentError implements ProblemCode {
  LEVEL_UNKNOWN("follow-up-level-unknown", 422);

  private final String code;
  private final int status;

  DevelopmentError(String code, int status) {
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
