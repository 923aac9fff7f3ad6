package io.kehu.platform.export;

import java.util.regex.Pattern;

/// Text that a spreadsheet would take for a formula, and might run: in CSV it gets an apostrophe in front, which spreadsheets read as "this is text". What
/// reads such a file takes one apostrophe away again, so nothing is lost.
public final class Formulas {
  private static final Pattern DANGEROUS =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-\\d{1,40}(\\.\\d{1,40})?");

  private Formulas() {}

  public static String guarded(String text) {
    return isHarmless(text) ? text : "'" + text;
  }

  public static String taken(String field) {
    return !field.startsWith("'") || isHarmless(field) ? field : field.substring(1);
  }

  private static boolean isHarmless(String text) {
    return text.isEmpty()
        || Character.isLetterOrDigit(text.charAt(0))
        || !DANGEROUS.matcher(text).matches()
        || NUMBER.matcher(text).matches();
  }
}
