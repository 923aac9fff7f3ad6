package io.kehu.customer.division;

import io.kehu.platform.problem.ProblemCode;

/// What can be refused about divisions.
enum DivisionError implements ProblemCode {
  NOT_FOUND(404, "division-not-found"),
  PARENT_REFUSED(422, "division-parent-refused");

  private final int status;
  private final String code;

  DivisionError(int status, String code) {
    this.status = status;
    this.code = code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String code() {
    return code;
  }
}
