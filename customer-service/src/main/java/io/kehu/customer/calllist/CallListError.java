package io.kehu.customer.calllist;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a call list is refused.
public enum CallListError implements ProblemCode {
  NOT_FOUND("call-list-not-found", 404),
  ENTRY_NOT_FOUND("call-list-entry-not-found", 404),
  CLOSED("call-list-closed", 409),
  ENTRY_NOT_YOURS("call-list-entry-not-yours", 409),
  TOO_LONG("call-list-too-long", 422),
  EMPTY_SELECTION("call-list-empty-selection", 422),
  CALL_BACK_TIME("call-list-call-back-time", 422);

  private final String code;
  private final int status;

  CallListError(String code, int status) {
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
