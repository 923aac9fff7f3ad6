package io.kehu.platform.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Values of filters and cursors: text on the way in, typed for the database.
final class ValueSyntax {
  private static final int MAX_DIGITS = 60;
  // PostgreSQL's timestamptz ends before Java's Instant does.
  private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

  private ValueSyntax() {}

  /// The value as the database compares it.
  ///
  /// @throws IllegalArgumentException with the stable code of what is wrong as its message
  static Object parse(FieldType type, String text) {
    try {
      return switch (type) {
        case TEXT, CODE -> text;
        case UUID -> UUID.fromString(text);
        case INTEGER -> Long.parseLong(text);
        case DECIMAL -> decimal(text);
        case DATE -> date(text);
        case INSTANT -> instant(text);
        case BOOLEAN -> bool(text);
      };
    } catch (NumberFormatException | DateTimeException wrong) {
      throw new IllegalArgumentException(codeFor(type), wrong);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(codeFor(type), wrong);
    }
  }

  static String codeFor(FieldType type) {
    return switch (type) {
      case TEXT, CODE -> "not-text";
      case UUID -> "not-a-uuid";
      case INTEGER -> "not-an-integer";
      case DECIMAL -> "not-a-number";
      case DATE -> "not-a-date";
      case INSTANT -> "not-an-instant";
      case BOOLEAN -> "not-a-boolean";
    };
  }

  /// How a cursor's text becomes the column's type again.
  static String sqlType(FieldType type) {
    return switch (type) {
      case TEXT, CODE -> "text";
      case UUID -> "uuid";
      case INTEGER -> "bigint";
      case DECIMAL -> "numeric";
      case DATE -> "date";
      case INSTANT -> "timestamptz";
      case BOOLEAN -> "boolean";
    };
  }

  private static BigDecimal decimal(String text) {
    BigDecimal value = new BigDecimal(text.length() <= MAX_DIGITS ? text : "too long");
    if (Math.abs((long) value.scale()) > MAX_DIGITS) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    instant(date.atStartOfDay().atOffset(ZoneOffset.UTC).toInstant());
    return date;
  }

  private static OffsetDateTime instant(String text) {
    return instant(OffsetDateTime.parse(text).toInstant());
  }

  private static OffsetDateTime instant(Instant at) {
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw new DateTimeException("out of range");
    }
    return at.atOffset(ZoneOffset.UTC);
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
