package io.kehu.customer.merge;

import io.kehu.platform.problem.ProblemCode;

/// Why customers are not merged, or not parted again.
public enum MergeError implements ProblemCode {
  NOT_FOUND("merge-not-found", 404),
  SAME_CUSTOMER("merge-same-customer", 409),
  KINDS_DIFFER("merge-kinds-differ", 409),
  HIERARCHY_CYCLE("merge-hierarchy-cycle", 409),
  RESULT_INVALID("merge-result-invalid", 409),
  NOT_NEWEST("merge-not-newest", 409),
  REVERSAL_EXPIRED("merge-reversal-expired", 409),
  ALREADY_REVERSED("merge-already-reversed", 409);

  private final String code;
  private final int status;

  MergeError(String code, int status) {
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
