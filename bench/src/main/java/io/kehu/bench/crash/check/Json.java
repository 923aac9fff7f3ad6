package io.kehu.bench.crash.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/// Compares what was sent with what is read.
final class Json {
  private Json() {}

  /// Where the record lacks something of what was sent, or says something else. Numbers are equal by value, and amounts too, which are text.
  static Optional<String> difference(String path, JsonNode sent, JsonNode read) {
    if (sent.isObject()) {
      return sent.properties().stream()
          .flatMap(field ->
              difference(path + "/" + field.getKey(), field.getValue(), read.path(field.getKey()))
                  .stream())
          .findFirst();
    }
    if (sent.isArray() && sent.size() == read.size()) {
      for (int i = 0; i < sent.size(); i++) {
        Optional<String> inside = difference(path + "/" + i, sent.get(i), read.path(i));
        if (inside.isPresent()) {
          return inside;
        }
      }
      return Optional.empty();
    }
    return same(sent, read)
        ? Optional.empty()
        : Optional.of("%s: expected %s, found %s".formatted(path, sent, read));
  }

  private static boolean same(JsonNode sent, JsonNode read) {
    if (sent.equals(read)) {
      return true;
    }
    if (!sent.isValueNode() || !read.isValueNode()) {
      return false;
    }
    try {
      return new BigDecimal(sent.asText()).compareTo(new BigDecimal(read.asText())) == 0;
    } catch (NumberFormatException notNumbers) {
      return false;
    }
  }
}
