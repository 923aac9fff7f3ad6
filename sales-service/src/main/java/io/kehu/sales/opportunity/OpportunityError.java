package io.kehu.sales.opportunity;

import io.kehu.platform.problem.ProblemCode;

/// Why something could not be done with an opportunity.
public enum OpportunityError implements ProblemCode {
  NOT_FOUND("opportunity-not-found", 404),
  /// Moved to the stage where it is.
  ALREADY_IN_STAGE("opportunity-already-in-stage", 409),
  EXIT_CRITERIA_NOT_MET("exit-criteria-not-met", 422),
  OVERRIDE_NOT_ALLOWED("override-not-allowed", 403),
  /// It is won or lost; reopen it first.
  CLOSED("opportunity-closed", 409),
  NOT_CLOSED("opportunity-not-closed", 409),
  CLOSED_BEFORE_OPENED("closed-before-opened", 422),
  /// Stage and process are not changed by patching.
  STAGE_IS_MOVED("stage-is-moved", 422);

  private final String code;
  private final int status;

  OpportunityError(String code, int status) {
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
