package io.kehu.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Names of operations, which must be unique in one document.
final class OperationIds {
  private final Set<String> repeated = new HashSet<>();

  OperationIds(Collection<ObjectNode> documents) {
    Set<String> seen = new HashSet<>();
    for (ObjectNode document : documents) {
      for (JsonNode path : document.path("paths")) {
        for (JsonNode operation : path) {
          String id = operation.path("operationId").asText("");
          if (!id.isEmpty() && !seen.add(id)) {
            repeated.add(id);
          }
        }
      }
    }
  }

  String unique(String service, String id) {
    return repeated.contains(id) ? service + "_" + id : id;
  }
}
