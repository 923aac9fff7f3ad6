package io.kehu.customer.expression;

import io.kehu.customer.field.Field;
import io.kehu.customer.field.Source;
import io.kehu.customer.field.ValueType;
import io.kehu.platform.sql.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes an expression as SQL.
///
/// A comparison with null is null in SQL, and `and` and `or` of such are true exactly where ours are true; so it is enough that every negation is written
/// `is not true`.
final class SqlWriter {
  private final String prefix;
  private final Instant now;
  private final ZoneId zone;
  private final Map<String, Object> parameters = new HashMap<>();
  private final Set<Source> sources = new LinkedHashSet<>();

  private SqlWriter(String prefix, Instant now, ZoneId zone) {
    this.prefix = prefix;
    this.now = now;
    this.zone = zone;
  }

  /// @param prefix of the names of its parameters, unique over all that is combined with it
  static Condition write(Expression expression, String prefix, Instant now, ZoneId zone) {
    SqlWriter writer = new SqlWriter(prefix, now, zone);
    String text = writer.text(expression);
    return new Condition(Sql.of(text, writer.parameters), writer.sources);
  }

  private String text(Expression expression) {
    return switch (expression) {
      case Expression.Or(List<Expression> parts) -> joined(parts, " or ");
      case Expression.And(List<Expression> parts) -> joined(parts, " and ");
      case Expression.Not(Expression part) -> "(" + text(part) + ") is not true";
      case Expression.Term term -> term(term);
    };
  }

  private String joined(List<Expression> parts, String word) {
    return parts.stream().map(this::text).collect(Collectors.joining(word, "(", ")"));
  }

  private String term(Expression.Term term) {
    Field field = term.field();
    sources.add(field.source());
    String sql = field.sql();
    List<Value> values = term.values();
    return switch (term.operator()) {
      case EQUAL, LESS, LESS_OR_EQUAL, MORE, MORE_OR_EQUAL ->
          sql + " " + term.operator().written() + " " + bound(field, values.getFirst());
      case NOT_EQUAL -> "(" + sql + " = " + bound(field, values.getFirst()) + ") is not true";
      case IN -> sql + " in (" + list(field, values) + ")";
      case NOT_IN -> "(" + sql + " in (" + list(field, values) + ")) is not true";
      case HAS -> bound(field, values.getFirst()) + " = any(" + sql + ")";
      case HAS_ANY -> sql + " && array[" + list(field, values) + "]";
      case CONTAINS -> "position(" + lower(values) + " in lower(" + sql + " collate \"C\")) > 0";
      case STARTS_WITH -> "starts_with(lower(" + sql + " collate \"C\"), " + lower(values) + ")";
      case KNOWN -> known(field);
      case UNKNOWN -> "(" + known(field) + ") is not true";
    };
  }

  private static String known(Field field) {
    return field.type() == ValueType.CODES
        ? "cardinality(" + field.sql() + ") > 0"
        : field.sql() + " is not null";
  }

  private String list(Field field, List<Value> values) {
    return values.stream().map(value -> bound(field, value)).collect(Collectors.joining(", "));
  }

  /// @return text of a parameter, with a cast where PostgreSQL must be told its type
  private String bound(Field field, Value value) {
    return switch (value) {
      case Value.Text(String text) -> "cast(" + parameter(text) + " as text)";
      case Value.Id(var id) -> parameter(id);
      case Value.Decimal(var number) -> parameter(number);
      case Value.Bool(boolean yes) -> parameter(yes);
      case Value.Day(var date) ->
          parameter(field.type() == ValueType.DATE ? date : date.atStartOfDay(zone).toInstant());
      case Value.Moment(var at) -> parameter(at);
      case Value.Relative relative -> parameter(at(relative, field.type(), now, zone));
    };
  }

  /// A time as seen from `now`, as a field of the type is compared with it.
  static Object at(Value.Relative relative, ValueType type, Instant now, ZoneId zone) {
    Instant at = relative.from(now, zone);
    return type == ValueType.DATE ? at.atZone(zone).toLocalDate() : at;
  }

  private String lower(List<Value> values) {
    Value.Text text = (Value.Text) values.getFirst();
    return "cast(" + parameter(asciiLower(text.text())) + " as text)";
  }

  /// As PostgreSQL's `lower` in the collation "C".
  static String asciiLower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
    return lower.toString();
  }

  private String parameter(Object value) {
    String name = prefix + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }
}
