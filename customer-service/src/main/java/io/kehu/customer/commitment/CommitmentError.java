package io.kehu.customer.commitment;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a commitment is refused.
public enum CommitmentError implements ProblemCode {
  NOT_FOUND("commitment-not-found", 404),
  CLOSED("commitment-closed", 409),
  LINK_UNKNOWN("commitment-link-unknown", 422);

  private final String code;
  private final int status;

  CommitmentError(String code, int status) {
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
