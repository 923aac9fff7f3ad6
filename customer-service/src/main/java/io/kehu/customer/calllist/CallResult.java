package io.kehu.customer.calllist;

/// How a call went.
public enum CallResult {
  REACHED(true),
  /// called again after a while, three times in all
  NO_ANSWER(false),
  /// called again at the time that was asked for
  CALL_BACK_AT(false),
  REFUSED(true),
  WRONG_NUMBER(true);

  private final boolean last;

  CallResult(boolean last) {
    this.last = last;
  }

  /// Whether nobody calls again.
  boolean isLast() {
    return last;
  }
}
