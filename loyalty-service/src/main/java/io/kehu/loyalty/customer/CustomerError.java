package io.kehu.loyalty.customer;

import io.kehu.platform.problem.ProblemCode;

/// Why a customer's loyalty cannot be shown or changed.
public enum CustomerError implements ProblemCode {
  NOT_FOUND("customer-not-found", 404),
  NOT_YOURS("customer-not-yours", 403);

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
