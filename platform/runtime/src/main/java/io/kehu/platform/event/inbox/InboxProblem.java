package io.kehu.platform.event.inbox;

import io.kehu.platform.problem.ProblemCode;

/// Refusals about parked events.
enum InboxProblem implements ProblemCode {
  PARKED_EVENT_NOT_FOUND("parked-event-not-found", 404),
  PARKED_EVENT_SETTLED("parked-event-settled", 409);

  private final String code;
  private final int status;

  InboxProblem(String code, int status) {
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
