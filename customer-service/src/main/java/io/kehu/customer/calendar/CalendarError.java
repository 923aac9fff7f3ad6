package io.kehu.customer.calendar;

import io.kehu.platform.problem.ProblemCode;

/// Why something about a calendar is refused.
public enum CalendarError implements ProblemCode {
  FEED_NOT_FOUND("calendar-feed-not-found", 404),
  TOO_MANY_FEEDS("calendar-too-many-feeds", 409);

  private final String code;
  private final int status;

  CalendarError(String code, int status) {
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
