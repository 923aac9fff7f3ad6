package io.kehu.customer.team;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a team is refused.
public enum TeamError implements ProblemCode {
  NOT_FOUND("team-not-found", 404),
  CODE_TAKEN("team-code-taken", 409),
  PARENT_UNKNOWN("team-parent-unknown", 422),
  PARENT_CYCLE("team-parent-cycle", 422);

  private final String code;
  private final int status;

  TeamError(String code, int status) {
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
