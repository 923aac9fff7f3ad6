package io.kehu.platform.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes of a cell what its column's mapping says. A cell that is not written as it says stays as it is, and is refused with its field's own error.
final class CellReading {
  static final CellReading PLAIN = new CellReading(Map.of(), null, false);

  private static final Pattern COMMA_NUMBER =
      Pattern.compile("[+-]?(\\d{1,40}|\\d{1,3}([. \u00A0\u202F]\\d{3}){1,13})(,\\d{1,40})?");
  private static final Pattern GROUPING = Pattern.compile("[. \u00A0\u202F+]");

  private final Map<String, String> values;
  private final @Nullable DateTimeFormatter dates;
  private final boolean decimalComma;

  private CellReading(
      Map<String, String> values, @Nullable DateTimeFormatter dates, boolean decimalComma) {
    this.values = values;
    this.dates = dates;
    this.decimalComma = decimalComma;
  }

  /// @throws IllegalArgumentException where the date format is none
  static CellReading of(Mapping.Column column) {
    String format = column.dateFormat();
    return new CellReading(
        column.values() == null ? Map.of() : column.values(),
        format == null ? null : DateTimeFormatter.ofPattern(format, Locale.ROOT),
        column.decimalComma());
  }

  String read(String cell) {
    String text = cell.strip();
    if (values.containsKey(text)) {
      return values.getOrDefault(text, "");
    }
    if (dates != null) {
      return date(text, dates);
    }
    return decimalComma && COMMA_NUMBER.matcher(text).matches()
        ? GROUPING.matcher(text).replaceAll("").replace(',', '.')
        : cell;
  }

  private static String date(String text, DateTimeFormatter dates) {
    try {
      return LocalDate.parse(text, dates).toString();
    } catch (DateTimeException notSo) {
      return text;
    }
  }
}
