package io.kehu.servicedesk.complaint;

import io.kehu.platform.problem.ProblemCode;

/// Why something could not be done with a complaint.
public enum ComplaintError implements ProblemCode {
  NOT_A_COMPLAINT("ticket-is-no-complaint", 404),
  OFFER_NOT_FOUND("redress-offer-not-found", 404),
  APPROVAL_FORBIDDEN("redress-approval-forbidden", 403),
  OFFER_DECIDED("redress-offer-decided", 409),
  NOT_ACCEPTED("complaint-not-accepted", 409),
  NOT_SETTLED("complaint-not-settled", 409),
  REASON_MISSING("refusal-needs-reason", 422),
  MONEY_MISSING("redress-needs-amount", 422),
  MONEY_OUT_OF_PLACE("redress-has-no-amount", 422),
  POINTS_MISSING("redress-needs-points", 422);

  private final String code;
  private final int status;

  ComplaintError(String code, int status) {
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
