package io.kehu.customer.expression;

/// A word of an expression.
///
/// @param text as written; of a text in quotes what it says
/// @param offset of its first UTF-16 unit
/// @param length as written, with quotes
record Token(Kind kind, String text, int offset, int length) {
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    DURATION,
    DATE,
    INSTANT,
    SYMBOL,
    END
  }

  boolean is(String word) {
    return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
  }

  /// A value can begin with it.
  boolean startsValue() {
    return kind != Kind.END && (kind != Kind.SYMBOL || is("-"));
  }
}
