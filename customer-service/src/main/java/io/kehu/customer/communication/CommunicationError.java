package io.kehu.customer.communication;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a communication is refused.
public enum CommunicationError implements ProblemCode {
  NOT_FOUND("communication-not-found", 404),
  HELD("communication-held", 409),
  CANCELLED("communication-cancelled", 409),
  WITHOUT_TIME("communication-without-time", 422),
  NOT_YET("communication-not-yet", 422);

  private final String code;
  private final int status;

  CommunicationError(String code, int status) {
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
