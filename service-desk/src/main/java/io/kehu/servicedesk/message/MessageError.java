package io.kehu.servicedesk.message;

import io.kehu.platform.problem.ProblemCode;

/// Why a message could not be found or written.
public enum MessageError implements ProblemCode {
  NOT_FOUND("message-not-found", 404),
  CUSTOMER_IS_PUBLIC("customer-message-is-public", 422);

  private final String code;
  private final int status;

  MessageError(String code, int status) {
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
