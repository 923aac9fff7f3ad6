package io.kehu.platform.page;

import io.kehu.platform.page.SortOrder.Key;
import io.kehu.platform.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// "After this row" as SQL, for any mix of directions and nulls.
final class Keyset {
  private final SortOrder order;
  private final String idColumn;
  private final List<@Nullable String> place;

  /// @param place the row's sort values and last its id, as PostgreSQL writes them
  Keyset(SortOrder order, String idColumn, List<@Nullable String> place) {
    this.order = order;
    this.idColumn = idColumn;
    this.place = place;
  }

  Sql after() {
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < place.size(); i++) {
      String value = place.get(i);
      if (value != null) {
        parameters.put("after_" + i, value);
      }
    }
    return Sql.of(isOneComparison() ? rowComparison() : alternatives(), parameters);
  }

  /// Downwards nulls come first, so nothing after a value is null; upwards no column may be nullable.
  private boolean isOneComparison() {
    return order.isOneDirection()
        && place.stream().allMatch(Objects::nonNull)
        && (order.idDescending() || order.keys().stream().noneMatch(key -> key.field().nullable()));
  }

  private String rowComparison() {
    String columns =
        order.keys().stream()
            .map(key -> key.field().column() + ", ")
            .collect(Collectors.joining("", "(", idColumn + ")"));
    String values =
        IntStream.range(0, place.size())
            .mapToObj(this::value)
            .collect(Collectors.joining(", ", "(", ")"));
    return columns + (order.idDescending() ? " < " : " > ") + values;
  }

  /// Equal so far and after at the next key, for each key in turn.
  private String alternatives() {
    List<String> parts = new ArrayList<>();
    StringBuilder equalSoFar = new StringBuilder();
    for (int i = 0; i < order.keys().size(); i++) {
      Key key = order.keys().get(i);
      String column = key.field().column();
      String after = after(key, i);
      if (after != null) {
        parts.add("(" + equalSoFar + after + ")");
      }
      equalSoFar
          .append(column)
          .append(place.get(i) == null ? " is null" : " = " + value(i))
          .append(" and ");
    }
    int last = order.keys().size();
    parts.add(
        "(" + equalSoFar + idColumn + (order.idDescending() ? " < " : " > ") + value(last) + ")");
    return parts.stream().collect(Collectors.joining(" or ", "(", ")"));
  }

  private @Nullable String after(Key key, int index) {
    String column = key.field().column();
    if (key.descending()) {
      return place.get(index) == null ? column + " is not null" : column + " < " + value(index);
    }
    if (place.get(index) == null) {
      return null;
    }
    String greater = column + " > " + value(index);
    return key.field().nullable() ? "(" + greater + " or " + column + " is null)" : greater;
  }

  private String value(int index) {
    String type =
        index == order.keys().size()
            ? "uuid"
            : ValueSyntax.sqlType(order.keys().get(index).field().type());
    return "cast(:after_" + index + " as " + type + ")";
  }
}
