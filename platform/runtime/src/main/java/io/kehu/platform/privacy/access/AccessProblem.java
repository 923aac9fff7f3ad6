package io.kehu.platform.privacy.access;

import io.kehu.platform.problem.ProblemCode;

/// Why what is held of a person is not shown.
enum AccessProblem implements ProblemCode {
  NOT_OPEN_HERE("access-not-open", 404),
  CLOSED("access-closed", 410);

  private final String code;
  private final int status;

  AccessProblem(String code, int status) {
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
