package io.kehu.platform.page;

import io.kehu.platform.page.Listing.Field;
import io.kehu.platform.page.SortOrder.Key;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads `sort=-createdAt,name`.
final class SortParser {
  private static final int MAX_FIELDS = 3;

  private final Messages messages;

  SortParser(Messages messages) {
    this.messages = messages;
  }

  SortOrder parse(String sort, Map<String, Field> fields, Consumer<FieldError> errors) {
    List<Key> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String[] parts = sort.isBlank() ? new String[0] : sort.split(",", -1);
    if (parts.length > MAX_FIELDS) {
      errors.accept(messages.field("?sort", "too-many-sort-fields", MAX_FIELDS));
    } else {
      for (String part : parts) {
        boolean descending = part.startsWith("-");
        String name = descending ? part.substring(1) : part;
        Field field = fields.get(name);
        if (field == null || !seen.add(name)) {
          errors.accept(
              messages.field("?sort", "unknown-list-field", String.join(", ", fields.keySet())));
          break;
        }
        keys.add(new Key(field, descending));
      }
    }
    return new SortOrder(List.copyOf(keys), !keys.isEmpty() && keys.getFirst().descending());
  }
}
