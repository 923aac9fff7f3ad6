package io.kehu.customer.expression;

import io.kehu.customer.field.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes an expression in its one canonical form: read again, it is the same.
final class Printer {
  private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> TAKEN =
      Set.of("and", "or", "not", "any", "now", "true", "false");

  private Printer() {}

  static String print(Expression expression) {
    return switch (expression) {
      case Expression.Or(List<Expression> parts) -> joined(parts, " or ");
      case Expression.And(List<Expression> parts) -> joined(parts, " and ");
      case Expression.Not(Expression part) -> "not " + within(part);
      case Expression.Term term -> term(term);
    };
  }

  private static String joined(List<Expression> parts, String word) {
    return parts.stream()
        .map(part -> part instanceof Expression.Or ? within(part) : print(part))
        .collect(Collectors.joining(word));
  }

  private static String within(Expression part) {
    boolean several = part instanceof Expression.Or || part instanceof Expression.And;
    return several ? "(" + print(part) + ")" : print(part);
  }

  private static String term(Expression.Term term) {
    String begin = term.field().name() + " " + term.operator().written();
    List<String> values =
        term.values().stream().map(value -> value(term.field().type(), value)).toList();
    if (term.operator().takesNothing()) {
      return begin;
    }
    return term.operator().takesList()
        ? begin + " (" + String.join(", ", values) + ")"
        : begin + " " + values.getFirst();
  }

  static String value(ValueType type, Value value) {
    return switch (value) {
      case Value.Text(String text) -> text(type, text);
      case Value.Id(var id) -> "\"" + id + "\"";
      case Value.Decimal(var number) -> number.toPlainString();
      case Value.Bool(boolean yes) -> String.valueOf(yes);
      case Value.Day(var date) -> date.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Relative(int amount, Value.Unit unit) ->
          amount == 0
              ? "now"
              : "now %s %d%s".formatted(amount < 0 ? "-" : "+", Math.abs(amount), unit.written());
    };
  }

  private static String text(ValueType type, String text) {
    boolean bare =
        (type == ValueType.CODE || type == ValueType.CODES)
            && BARE.matcher(text).matches()
            && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
    return bare ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
