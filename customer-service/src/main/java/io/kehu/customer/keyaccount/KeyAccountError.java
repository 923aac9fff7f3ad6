package io.kehu.customer.keyaccount;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a key account is refused.
public enum KeyAccountError implements ProblemCode {
  NOT_FOUND("key-account-not-found", 404),
  EXISTS("key-account-exists", 409),
  WRONG_STATUS("key-account-wrong-status", 409);

  private final String code;
  private final int status;

  KeyAccountError(String code, int status) {
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
