package io.kehu.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.AuditEntry.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What differs between two JSON objects, by field; what is nested counts as one value.
final class FieldDiff {
  private FieldDiff() {}

  static Map<String, Change> between(@Nullable JsonNode before, @Nullable JsonNode after) {
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode side : new JsonNode[] {before, after}) {
      if (side != null) {
        side.fieldNames().forEachRemaining(names::add);
      }
    }
    Map<String, Change> changes = new LinkedHashMap<>();
    for (String name : names) {
      JsonNode from = value(before, name);
      JsonNode to = value(after, name);
      if (from == null ? to != null : !from.equals(to)) {
        changes.put(name, new Change(from, to));
      }
    }
    return changes;
  }

  private static @Nullable JsonNode value(@Nullable JsonNode object, String name) {
    JsonNode value = object == null ? null : object.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
