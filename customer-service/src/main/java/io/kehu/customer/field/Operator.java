package io.kehu.customer.field;

/// How a field is compared, as it is written in an expression.
public enum Operator {
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  MORE(">"),
  MORE_OR_EQUAL(">="),
  IN("in"),
  NOT_IN("not in"),
  HAS("has"),
  HAS_ANY("has any"),
  CONTAINS("contains"),
  STARTS_WITH("starts with"),
  KNOWN("is known"),
  UNKNOWN("is unknown");

  private final String written;

  Operator(String written) {
    this.written = written;
  }

  public String written() {
    return written;
  }

  public boolean takesList() {
    return this == IN || this == NOT_IN || this == HAS_ANY;
  }

  /// Asks which of two comes first.
  public boolean isOrder() {
    return this == LESS || this == LESS_OR_EQUAL || this == MORE || this == MORE_OR_EQUAL;
  }

  public boolean takesNothing() {
    return this == KNOWN || this == UNKNOWN;
  }
}
