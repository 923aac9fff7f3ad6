package io.kehu.customer.tiering;

import io.kehu.platform.problem.ProblemCode;

/// Why something about tiers is refused.
public enum TieringError implements ProblemCode {
  TIER_UNKNOWN("service-tier-unknown", 422),
  CONDITION_CIRCULAR("tiering-condition-circular", 422),
  UNTIL_PAST("service-tier-until-past", 422),
  NOT_MANUAL("service-tier-not-manual", 409);

  private final String code;
  private final int status;

  TieringError(String code, int status) {
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
