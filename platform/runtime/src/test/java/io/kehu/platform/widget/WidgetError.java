package io.kehu.platform.widget;

import io.kehu.platform.problem.ProblemCode;

enum WidgetError implements ProblemCode {
  NOT_FOUND("widget-not-found", 404),
  BROKEN("widget-broken", 409);

  private final String code;
  private final int status;

  WidgetError(String code, int status) {
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
