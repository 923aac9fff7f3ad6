package io.kehu.customer.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Says by plain Java whether an expression holds, as its documentation has it: what the SQL says is measured against this.
public final class Oracle {
  private final Instant now;
  private final ZoneId zone;

  public Oracle(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /// @param values by field; absent where unknown
  public boolean holds(Expression expression, Map<String, Object> values) {
    return switch (expression) {
      case Expression.And(var parts) -> parts.stream().allMatch(part -> holds(part, values));
      case Expression.Or(var parts) -> parts.stream().anyMatch(part -> holds(part, values));
      case Expression.Not(var part) -> !holds(part, values);
      case Expression.Term term -> compares(term, values.get(term.field().name()));
    };
  }

  private boolean compares(Expression.Term term, Object known) {
    Object actual = known instanceof List<?> some && some.isEmpty() ? null : known;
    List<Value> values = term.values();
    return switch (term.operator()) {
      case KNOWN -> actual != null;
      case UNKNOWN -> actual == null;
      case EQUAL -> order(actual, values.getFirst(), 0);
      case NOT_EQUAL -> !order(actual, values.getFirst(), 0);
      case LESS -> order(actual, values.getFirst(), -1);
      case LESS_OR_EQUAL ->
          order(actual, values.getFirst(), -1) || order(actual, values.getFirst(), 0);
      case MORE -> order(actual, values.getFirst(), 1);
      case MORE_OR_EQUAL ->
          order(actual, values.getFirst(), 1) || order(actual, values.getFirst(), 0);
      case IN -> values.stream().anyMatch(value -> order(actual, value, 0));
      case NOT_IN -> values.stream().noneMatch(value -> order(actual, value, 0));
      case HAS, HAS_ANY ->
          actual instanceof List<?> some
              && values.stream().anyMatch(value -> some.contains(((Value.Text) value).text()));
      case CONTAINS -> actual instanceof String text && lower(text).contains(lower(values));
      case STARTS_WITH -> actual instanceof String text && lower(text).startsWith(lower(values));
    };
  }

  private boolean order(Object actual, Value value, int wanted) {
    return actual != null && Integer.signum(compare(actual, value)) == wanted;
  }

  private int compare(Object actual, Value value) {
    return switch (value) {
      case Value.Text(String text) -> actual.equals(text) ? 0 : 1;
      case Value.Id(UUID id) -> actual.equals(id) ? 0 : 1;
      case Value.Bool(boolean yes) -> Objects.equals(actual, yes) ? 0 : 1;
      case Value.Decimal(BigDecimal number) -> new BigDecimal(actual.toString()).compareTo(number);
      case Value.Moment(Instant at) -> ((Instant) actual).compareTo(at);
      case Value.Day(LocalDate date) ->
          actual instanceof LocalDate day
              ? day.compareTo(date)
              : ((Instant) actual).compareTo(date.atStartOfDay(zone).toInstant());
      case Value.Relative relative -> {
        Instant at = relative.from(now, zone);
        yield actual instanceof LocalDate day
            ? day.compareTo(at.atZone(zone).toLocalDate())
            : ((Instant) actual).compareTo(at);
      }
    };
  }

  private static String lower(List<Value> values) {
    return lower(((Value.Text) values.getFirst()).text());
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    for (char c : text.toCharArray()) {
      lower.append(c < 128 ? Character.toLowerCase(c) : c);
    }
    return lower.toString();
  }
}
