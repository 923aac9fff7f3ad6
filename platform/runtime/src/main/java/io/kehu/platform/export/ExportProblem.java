package io.kehu.platform.export;

import io.kehu.platform.problem.ProblemCode;

/// Refusals of exports.
enum ExportProblem implements ProblemCode {
  TOO_LARGE("export-too-large", 422),
  BUSY("exports-busy", 429);

  private final String code;
  private final int status;

  ExportProblem(String code, int status) {
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
