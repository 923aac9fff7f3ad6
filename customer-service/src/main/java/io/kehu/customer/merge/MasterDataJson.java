package io.kehu.customer.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.customer.MasterData;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Master data field by field, as a merge and its undoing look at them.
@ApplicationScoped
class MasterDataJson {
  private final ObjectMapper json;

  MasterDataJson(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode tree(MasterData data) {
    return json.valueToTree(data);
  }

  JsonNode tree(Object value) {
    return json.valueToTree(value);
  }

  /// @throws IllegalStateException where the fields make no master data
  MasterData read(ObjectNode tree) {
    try {
      return json.treeToValue(tree, MasterData.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Fields of master data make master data", e);
    }
  }

  /// @param value null takes the field away
  static void set(ObjectNode tree, String name, @Nullable JsonNode value) {
    if (value == null) {
      tree.remove(name);
    } else {
      tree.set(name, value);
    }
  }

  static boolean contains(JsonNode list, JsonNode item) {
    for (JsonNode each : list) {
      if (each.equals(item)) {
        return true;
      }
    }
    return false;
  }
}
