package io.kehu.customer.source.cost;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a cost is refused.
public enum SourceCostError implements ProblemCode {
  NOT_FOUND("source-cost-not-found", 404);

  private final String code;
  private final int status;

  SourceCostError(String code, int status) {
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
