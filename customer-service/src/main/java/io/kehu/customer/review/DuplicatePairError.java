package io.kehu.customer.review;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a pair is refused.
public enum DuplicatePairError implements ProblemCode {
  NOT_FOUND("duplicate-pair-not-found", 404),
  MERGED("duplicate-pair-merged", 409);

  private final String code;
  private final int status;

  DuplicatePairError(String code, int status) {
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
