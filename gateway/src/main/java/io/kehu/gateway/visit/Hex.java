package io.kehu.gateway.visit;

import java.util.HexFormat;

/// Sixteen hexadecimal digits of a long.
final class Hex {
  private static final HexFormat LOWER_CASE = HexFormat.of();

  private Hex() {}

  static String of(long value) {
    return LOWER_CASE.toHexDigits(value);
  }
}
