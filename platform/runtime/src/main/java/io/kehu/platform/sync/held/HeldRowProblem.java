package io.kehu.platform.sync.held;

import io.kehu.platform.problem.ProblemCode;

/// Refusals about held rows.
enum HeldRowProblem implements ProblemCode {
  NOT_FOUND("held-row-not-found", 404),
  OF_ANOTHER_RECORD("held-row-of-another-record", 422),
  TOO_MANY("held-rows-too-many", 503);

  private final String code;
  private final int status;

  HeldRowProblem(String code, int status) {
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
