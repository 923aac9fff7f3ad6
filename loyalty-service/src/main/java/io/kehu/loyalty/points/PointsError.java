package io.kehu.loyalty.points;

import io.kehu.platform.problem.ProblemCode;

/// Why points could not be booked or found.
public enum PointsError implements ProblemCode {
  INSUFFICIENT("points-insufficient", 409),
  REFERENCE_USED("points-reference-used", 409),
  ADJUSTMENT_FORBIDDEN("points-adjustment-forbidden", 403),
  ADJUSTMENT_ZERO("points-adjustment-zero", 422),
  ENTRY_NOT_FOUND("points-entry-not-found", 404);

  private final String code;
  private final int status;

  PointsError(String code, int status) {
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
