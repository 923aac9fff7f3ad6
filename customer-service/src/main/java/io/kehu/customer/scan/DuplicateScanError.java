package io.kehu.customer.scan;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a scan is refused.
public enum DuplicateScanError implements ProblemCode {
  NOT_FOUND("duplicate-scan-not-found", 404),
  RUNNING("duplicate-scan-running", 409),
  OVER("duplicate-scan-over", 409);

  private final String code;
  private final int status;

  DuplicateScanError(String code, int status) {
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
