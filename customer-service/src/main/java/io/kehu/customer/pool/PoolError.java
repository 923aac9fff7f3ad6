package io.kehu.customer.pool;

import io.kehu.platform.problem.ProblemCode;

/// Why a claim is refused.
public enum PoolError implements ProblemCode {
  HELD_LIMIT("pool-held-limit-reached", 409),
  DAY_LIMIT("pool-day-limit-reached", 409),
  COOLING_DOWN("pool-customer-cooling-down", 409);

  private final String code;
  private final int status;

  PoolError(String code, int status) {
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
