package io.kehu.servicedesk.ticket;

import io.kehu.platform.problem.ProblemCode;

/// Why something could not be done with a ticket.
public enum TicketError implements ProblemCode {
  NOT_FOUND("ticket-not-found", 404),
  READ_ONLY("ticket-read-only", 403),
  MOVE_NOT_ALLOWED("ticket-move-not-allowed", 409),
  NOT_RESOLVED("ticket-not-resolved", 409),
  SETTLED("ticket-settled", 409),
  REFERENCE_TAKEN("ticket-reference-taken", 409),
  PAST_NOT_ALLOWED("ticket-past-not-allowed", 403),
  TIMES_OUT_OF_ORDER("ticket-times-out-of-order", 422),
  CUSTOMER_NAMED_TWICE("ticket-customer-named-twice", 422);

  private final String code;
  private final int status;

  TicketError(String code, int status) {
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
