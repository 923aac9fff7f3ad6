package io.kehu.platform.matching;

import java.time.LocalDate;

/// Likeness of what is keyed digit by digit.
final class Codes {
  /// Two slips in a shorter code leave nothing to go by.
  private static final int LONG = 6;

  private Codes() {}

  static Likeness likeness(String a, String b) {
    if (a.equals(b)) {
      return Likeness.SAME;
    }
    int shorter = Math.min(a.length(), b.length());
    return switch (Texts.edits(a, b)) {
      case 1 -> shorter > 3 ? Likeness.CLOSE : Likeness.DIFFERENT;
      case 2 -> shorter >= LONG ? Likeness.SIMILAR : Likeness.DIFFERENT;
      default -> Likeness.DIFFERENT;
    };
  }

  /// Close: one slip, or day and month exchanged.
  static Likeness likeness(LocalDate a, LocalDate b) {
    if (a.equals(b)) {
      return Likeness.SAME;
    }
    boolean exchanged =
        a.getYear() == b.getYear()
            && a.getMonthValue() == b.getDayOfMonth()
            && a.getDayOfMonth() == b.getMonthValue();
    return exchanged || Texts.edits(digits(a), digits(b)) == 1
        ? Likeness.CLOSE
        : Likeness.DIFFERENT;
  }

  /// Close: one slip, or the same box at another provider. Numbers in an address count boxes: `office-1` is not `office-2`.
  static Likeness likenessOfEmails(String a, String b) {
    if (a.equals(b)) {
      return Likeness.SAME;
    }
    String box = a.substring(0, Math.max(0, a.indexOf('@')));
    boolean sameBox = box.length() >= LONG && b.startsWith(box + "@");
    boolean slip = Texts.edits(a, b) == 1 && numbers(a).equals(numbers(b));
    return sameBox || slip ? Likeness.CLOSE : Likeness.DIFFERENT;
  }

  private static String numbers(String text) {
    return text.replaceAll("\\D+", " ");
  }

  private static String digits(LocalDate date) {
    return date.toString().replace("-", "");
  }
}
