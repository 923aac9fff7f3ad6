package io.kehu.customer.quota;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a target is refused.
public enum TargetError implements ProblemCode {
  NOT_FOUND("target-not-found", 404),
  NOT_YOURS("target-not-yours", 403),
  EXISTS("target-exists", 409);

  private final String code;
  private final int status;

  TargetError(String code, int status) {
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
