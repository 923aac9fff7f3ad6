package io.kehu.platform.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A piece of a `where` clause with its named parameters (`:name`). Text is always ours, values are always parameters.
///
/// @param text SQL that may be combined by `and`
/// @param parameters by name without the colon; names must be unique over all pieces that are combined
public record Sql(String text, Map<String, Object> parameters) {
  public static final Sql TRUE = new Sql("true", Map.of());
  public static final Sql FALSE = new Sql("false", Map.of());

  public Sql {
    parameters = Map.copyOf(parameters);
  }

  public static Sql of(String text, Map<String, Object> parameters) {
    return new Sql(text, parameters);
  }

  public static Sql and(List<Sql> parts) {
    return combined(parts, " and ", TRUE);
  }

  public static Sql or(List<Sql> parts) {
    return combined(parts, " or ", FALSE);
  }

  private static Sql combined(List<Sql> parts, String word, Sql none) {
    if (parts.isEmpty()) {
      return none;
    }
    Map<String, Object> all = new HashMap<>();
    parts.forEach(part -> all.putAll(part.parameters()));
    return new Sql(parts.stream().map(Sql::text).collect(Collectors.joining(word, "(", ")")), all);
  }
}
