package io.kehu.sales.process;

import io.kehu.platform.problem.ProblemCode;

/// Why a process could not be used.
public enum ProcessError implements ProblemCode {
  NOT_FOUND("sales-process-not-found", 404),
  /// A record names a process or a stage that there is not.
  UNKNOWN_PROCESS("unknown-sales-process", 422),
  UNKNOWN_STAGE("unknown-stage", 422);

  private final String code;
  private final int status;

  ProcessError(String code, int status) {
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
