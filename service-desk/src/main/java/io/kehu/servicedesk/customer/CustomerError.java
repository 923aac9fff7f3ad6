package io.kehu.servicedesk.customer;

import io.kehu.platform.problem.ProblemCode;

/// Why a record cannot be about this customer.
public enum CustomerError implements ProblemCode {
  UNKNOWN("unknown-customer", 422),
  ERASED("customer-erased", 422);

  private final String code;
  private final int status;

  CustomerError(String code, int status) {
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
