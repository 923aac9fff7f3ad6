package io.kehu.servicedesk.calendar;

import io.kehu.platform.problem.ProblemCode;

/// Why a calendar could not be found or kept.
public enum CalendarError implements ProblemCode {
  NOT_FOUND("calendar-not-found", 404),
  EXISTS("calendar-exists", 409),
  IN_USE("calendar-in-use", 409),
  /// A policy names a calendar that there is not.
  UNKNOWN("unknown-calendar", 422),
  HOURS_OVERLAP("calendar-hours-overlap", 422),
  HOURS_INVALID("calendar-hours-invalid", 422),
  TOO_SHORT("calendar-too-short", 422),
  DAY_REPEATED("calendar-day-repeated", 422),
  DAY_OUTSIDE_YEAR("calendar-day-outside-year", 422),
  UNKNOWN_ZONE("unknown-time-zone", 422);

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
