package io.kehu.platform.json;

/// Text that every part of the system can hold: PostgreSQL refuses NUL, UTF-8 cannot write half of a
/// surrogate pair.
public final class StrictText {
  private StrictText() {}

  public static boolean isText(CharSequence text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == length || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
