package io.kehu.customer.jsonschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Numbers so large or so fine (`1e999999999`) that to compare one with a bound would take all memory. They are out of any range, so nothing else is asked of them.
final class AbsurdNumbers {
  private static final int MAX_DIGITS = 60;

  private AbsurdNumbers() {}

  static List<FieldError> in(JsonNode document, Messages messages) {
    List<FieldError> found = new ArrayList<>();
    collect(document, JsonPointer.empty(), messages, found);
    return found;
  }

  private static void collect(
      JsonNode node, JsonPointer place, Messages messages, List<FieldError> found) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        collect(field.getValue(), place.appendProperty(field.getKey()), messages, found);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), place.appendIndex(i), messages, found);
      }
    } else if (node.isNumber() && isAbsurd(node.decimalValue())) {
      found.add(messages.field(place.toString(), "out-of-range"));
    }
  }

  private static boolean isAbsurd(BigDecimal number) {
    return number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS;
  }
}
