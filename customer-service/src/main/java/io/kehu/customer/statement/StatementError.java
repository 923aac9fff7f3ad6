package io.kehu.customer.statement;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a statement is refused.
public enum StatementError implements ProblemCode {
  NOT_FOUND("statement-not-found", 404),
  PERIOD_TAKEN("statement-period-taken", 409),
  PERIOD_OVERLAPS("statement-period-overlaps", 409),
  OF_ANOTHER_CUSTOMER("statement-of-another-customer", 409),
  CUSTOMER_UNKNOWN("statement-customer-unknown", 422);

  private final String code;
  private final int status;

  StatementError(String code, int status) {
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
