package io.kehu.customer.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes RFC 5545: lines of at most 75 octets with CRLF, text escaped. Libraries fold by characters, which breaks the
/// limit as soon as a text is Chinese, hence these few lines.
final class ContentLines {
  private static final int MOST_OCTETS = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder();

  /// A line whose value is written as it is.
  ContentLines line(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  ContentLines text(String name, String value) {
    return line(name, escaped(value));
  }

  ContentLines at(String name, Instant at) {
    return line(name, UTC.format(at));
  }

  ContentLines day(String name, LocalDate day) {
    return line(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /// RFC 5545, 3.3.11; control characters have no place there at all.
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /// RFC 5545, 3.1: never in the middle of a character.
  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      String character = Character.toString(line.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(character);
      octets += size;
      i += character.length();
    }
    out.append("\r\n");
  }
}
