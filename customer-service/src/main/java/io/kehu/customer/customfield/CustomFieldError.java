package io.kehu.customer.customfield;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a custom field is refused.
public enum CustomFieldError implements ProblemCode {
  NOT_FOUND("custom-field-not-found", 404),
  NAME_TAKEN("custom-field-name-taken", 409),
  IN_USE("custom-field-in-use", 409),
  TOO_MANY("custom-field-limit-reached", 409);

  private final String code;
  private final int status;

  CustomFieldError(String code, int status) {
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
