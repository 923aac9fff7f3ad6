package io.kehu.platform.event.feed;

import io.kehu.platform.problem.ProblemCode;

/// Refusals of the change feed.
enum FeedProblem implements ProblemCode {
  CURSOR_EXPIRED("cursor-expired", 410);

  private final String code;
  private final int status;

  FeedProblem(String code, int status) {
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
