package io.kehu.customer.receivable;

import io.kehu.platform.problem.ProblemCode;

/// Why something about an invoice is refused.
public enum ReceivableError implements ProblemCode {
  NOT_FOUND("receivable-not-found", 404),
  OF_ANOTHER_CUSTOMER("receivable-of-another-customer", 409),
  CUSTOMER_UNKNOWN("receivable-customer-unknown", 422);

  private final String code;
  private final int status;

  ReceivableError(String code, int status) {
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
