package io.kehu.customer.source;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a source is refused.
public enum SourceError implements ProblemCode {
  NOT_FOUND("source-not-found", 404),
  CODE_TAKEN("source-code-taken", 409),
  BUILT_IN("source-built-in", 409),
  TOO_MANY("source-limit-reached", 409);

  private final String code;
  private final int status;

  SourceError(String code, int status) {
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
