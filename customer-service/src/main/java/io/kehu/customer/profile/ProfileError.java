package io.kehu.customer.profile;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a profile is refused.
public enum ProfileError implements ProblemCode {
  FIELD_SPECIAL("profile-field-special", 403),
  SECTION_NOT_FOUND("profile-section-not-found", 404),
  SECTION_ELSEWHERE("profile-section-elsewhere", 404);

  private final String code;
  private final int status;

  ProfileError(String code, int status) {
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
