package io.kehu.customer.customer;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a customer is refused.
public enum CustomerError implements ProblemCode {
  NOT_FOUND("customer-not-found", 404),
  ERASED("customer-erased", 410),
  NOT_YOURS("customer-not-yours", 403),
  DUPLICATE("customer-duplicate", 409),
  EXTERNAL_REFERENCE_TAKEN("customer-external-reference-taken", 409),
  NOT_IN_POOL("customer-not-in-pool", 409),
  CLASS_UNCHANGED("customer-class-unchanged", 409),
  MERGED("customer-merged", 409),
  PARENT_NOT_FOUND("customer-parent-not-found", 422),
  PARENT_CYCLE("customer-parent-cycle", 422),
  REFERRER_UNKNOWN("customer-referrer-unknown", 422),
  REFERRAL_CYCLE("customer-referral-cycle", 422);

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
