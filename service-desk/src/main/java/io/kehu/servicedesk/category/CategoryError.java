package io.kehu.servicedesk.category;

import io.kehu.platform.problem.ProblemCode;

/// Why a category could not be found, kept or used.
public enum CategoryError implements ProblemCode {
  NOT_FOUND("category-not-found", 404),
  EXISTS("category-exists", 409),
  /// A record names a category that there is not, or not any more.
  UNKNOWN("unknown-category", 422),
  CYCLE("category-cycle", 422);

  private final String code;
  private final int status;

  CategoryError(String code, int status) {
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
