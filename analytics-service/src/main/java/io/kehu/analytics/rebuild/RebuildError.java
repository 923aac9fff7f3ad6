package io.kehu.analytics.rebuild;

import io.kehu.platform.problem.ProblemCode;

/// What can be refused of a rebuild.
enum RebuildError implements ProblemCode {
  NOT_FOUND("rebuild-not-found", 404),
  NOT_CAUGHT_UP("rebuild-not-caught-up", 409),
  IS_LIVE("rebuild-is-live", 409);

  private final String code;
  private final int status;

  RebuildError(String code, int status) {
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
