package io.kehu.customer.subjectaccess;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a subject access request is refused.
public enum AccessError implements ProblemCode {
  NOT_FOUND("access-request-not-found", 404),
  WRONG_STATE("access-request-wrong-state", 409),
  EXTENDED_ALREADY("access-request-extended", 409),
  INCOMPLETE("access-request-incomplete", 409);

  private final String code;
  private final int status;

  AccessError(String code, int status) {
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
