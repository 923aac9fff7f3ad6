package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.Operator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the value of a comparison as its field's type wants it.
final class ValueReader {
  private static final Pattern RELATIVE = Pattern.compile("now(?:([+-])([0-9]{1,6})(h|d|w|m|y))?");
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
  private static final int MOST_TEXT = 200;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_DAYS = 36_500;
  private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

  private ValueReader() {}

  /// Reads a value and tells what is wrong with it.
  ///
  /// @return empty where it is wrong, which is told
  static Optional<Value> read(Field field, Operator operator, Token token, Consumer<Fault> faults) {
    Optional<Value> value = understood(field, token);
    if (value.isEmpty()) {
      String type = field.type().name().toLowerCase(Locale.ROOT);
      faults.accept(Fault.at(token, "expression-value-" + type, field.name()));
    }
    return value.filter(known -> isOfList(field, operator, token, known, faults));
  }

  private static Optional<Value> understood(Field field, Token token) {
    try {
      return switch (field.type()) {
        case TEXT -> text(token, Token.Kind.TEXT);
        case CODE, CODES -> text(token, Token.Kind.TEXT, Token.Kind.NAME);
        case UUID -> id(token);
        case INTEGER -> number(token, 0);
        case DECIMAL -> number(token, MOST_DECIMALS);
        case DATE -> relative(token).or(() -> day(token));
        case INSTANT -> relative(token).or(() -> day(token)).or(() -> moment(token));
        case BOOLEAN -> bool(token);
      };
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean isOfList(
      Field field, Operator operator, Token token, Value value, Consumer<Fault> faults) {
    boolean known =
        field.codes().isEmpty()
            || operator == Operator.STARTS_WITH
            || (value instanceof Value.Text text && field.codes().contains(text.text()));
    if (!known) {
      faults.accept(
          Fault.at(
              token,
              "expression-code",
              token.text(),
              field.name(),
              String.join(", ", field.codes())));
    }
    return known;
  }

  private static Optional<Value> text(Token token, Token.Kind... kinds) {
    boolean fits = List.of(kinds).contains(token.kind());
    boolean sized = !token.text().isEmpty() && token.text().length() <= MOST_TEXT;
    return fits && sized ? Optional.of(new Value.Text(token.text())) : Optional.empty();
  }

  private static Optional<Value> id(Token token) {
    return token.kind() == Token.Kind.TEXT && ID.matcher(token.text()).matches()
        ? Optional.of(new Value.Id(UUID.fromString(token.text())))
        : Optional.empty();
  }

  private static Optional<Value> number(Token token, int mostDecimals) {
    if (token.kind() != Token.Kind.NUMBER || !NUMBER.matcher(token.text()).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(token.text()).stripTrailingZeros();
    boolean sized =
        number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= mostDecimals;
    return sized ? Optional.of(new Value.Decimal(number)) : Optional.empty();
  }

  private static Optional<Value> relative(Token token) {
    Matcher matcher = RELATIVE.matcher(token.text().toLowerCase(Locale.ROOT));
    if (token.kind() == Token.Kind.TEXT || !matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(1) == null) {
      return Optional.of(new Value.Relative(0, Value.Unit.DAYS));
    }
    Value.Unit unit = unit(matcher.group(3));
    int amount = Integer.parseInt(matcher.group(2));
    int days =
        switch (unit) {
          case HOURS, DAYS -> 1;
          case WEEKS -> 7;
          case MONTHS -> 30;
          case YEARS -> 365;
        };
    return (long) amount * days > MOST_DAYS
        ? Optional.empty()
        : Optional.of(new Value.Relative(matcher.group(1).equals("-") ? -amount : amount, unit));
  }

  private static Value.Unit unit(String written) {
    for (Value.Unit unit : Value.Unit.values()) {
      if (unit.written().equals(written)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(written);
  }

  private static Optional<Value> day(Token token) {
    return token.kind() == Token.Kind.DATE
        ? Optional.of(LocalDate.parse(token.text()))
            .filter(date -> !date.isBefore(FIRST_DAY))
            .map(Value.Day::new)
        : Optional.empty();
  }

  private static Optional<Value> moment(Token token) {
    if (token.kind() != Token.Kind.INSTANT) {
      return Optional.empty();
    }
    Instant at = OffsetDateTime.parse(token.text().toUpperCase(Locale.ROOT)).toInstant();
    return Optional.of(new Value.Moment(at));
  }

  private static Optional<Value> bool(Token token) {
    return token.is("true") || token.is("false")
        ? Optional.of(new Value.Bool(token.is("true")))
        : Optional.empty();
  }
}
