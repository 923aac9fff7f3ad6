package io.kehu.customer.contact;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a contact is refused.
public enum ContactError implements ProblemCode {
  NOT_FOUND("contact-not-found", 404),
  EXTERNAL_REFERENCE_TAKEN("contact-external-reference-taken", 409),
  DUPLICATE("contact-duplicate", 409),
  AT_CUSTOMER_ALREADY("contact-at-customer-already", 409),
  OF_ANOTHER_CUSTOMER("contact-of-another-customer", 409),
  CUSTOMER_UNKNOWN("contact-customer-unknown", 422),
  REPORTS_TO_UNKNOWN("contact-reports-to-unknown", 422),
  REPORTS_TO_CYCLE("contact-reports-to-cycle", 422),
  MOVED_IN_FUTURE("contact-moved-in-future", 422),
  MOVED_BEFORE_BEGIN("contact-moved-before-begin", 422);

  private final String code;
  private final int status;

  ContactError(String code, int status) {
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
