package io.kehu.servicedesk.sla;

import io.kehu.platform.problem.ProblemCode;

/// Why a policy could not be found or kept.
public enum SlaError implements ProblemCode {
  NOT_FOUND("sla-policy-not-found", 404),
  EXISTS("sla-policy-exists", 409);

  private final String code;
  private final int status;

  SlaError(String code, int status) {
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
