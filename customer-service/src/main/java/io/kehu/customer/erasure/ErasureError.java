package io.kehu.customer.erasure;

import io.kehu.platform.problem.ProblemCode;

/// Why something about an erasure is refused.
public enum ErasureError implements ProblemCode {
  NOT_FOUND("erasure-not-found", 404),
  HELD("erasure-held", 409),
  ASKED_ALREADY("erasure-asked-already", 409),
  BEGUN("erasure-begun", 409);

  private final String code;
  private final int status;

  ErasureError(String code, int status) {
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
