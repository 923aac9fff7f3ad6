package io.kehu.dev.demo.company;

/// Unified social credit codes that pass the check of GB 32100-2015.
final class CreditCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CreditCode() {}

  /// A code of an enterprise (91) in Shanghai (310115) with this serial number.
  static String of(int serial) {
    String body = "91310115" + "%09d".formatted(serial);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += DIGITS.indexOf(body.charAt(i)) * WEIGHTS[i];
    }
    return body + DIGITS.charAt((31 - sum % 31) % 31);
  }
}
