package io.kehu.loyalty.tier;

import io.kehu.platform.problem.ProblemCode;

/// Why thresholds cannot be so.
public enum TierError implements ProblemCode {
  THRESHOLDS_INVALID("tier-thresholds-invalid", 422);

  private final String code;
  private final int status;

  TierError(String code, int status) {
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
