package io.kehu.customer.segment;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a segment is refused.
public enum SegmentError implements ProblemCode {
  NOT_FOUND("segment-not-found", 404),
  CODE_TAKEN("segment-code-taken", 409),
  STATUS("segment-status-not-possible", 409),
  NOT_ACTIVE("segment-not-active", 409),
  NOT_STATIC("segment-not-static", 409),
  EXPRESSION_MISPLACED("segment-expression-misplaced", 422),
  CUSTOMERS_UNKNOWN("segment-customers-unknown", 422);

  private final String code;
  private final int status;

  SegmentError(String code, int status) {
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
