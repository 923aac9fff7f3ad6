package io.kehu.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/// A JSON object as a row of a table: each value by its path, `phones.0.number`.
final class FlatRow {
  private FlatRow() {}

  /// Hands over every value that is there.
  static void each(JsonNode row, BiConsumer<String, String> to) {
    each("", row, to);
  }

  private static void each(String path, JsonNode node, BiConsumer<String, String> to) {
    if (node.isObject()) {
      node.properties().forEach(member -> each(join(path, member.getKey()), member.getValue(), to));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        each(join(path, Integer.toString(i)), node.get(i), to);
      }
    } else if (!node.isNull()) {
      to.accept(path, node.asText());
    }
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "." + step;
  }
}
