package io.kehu.customer.expression;

import io.kehu.platform.problem.ProblemCode;

/// Why an expression is refused.
public enum ExpressionError implements ProblemCode {
  INVALID("expression-invalid", 422);

  private final String code;
  private final int status;

  ExpressionError(String code, int status) {
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
