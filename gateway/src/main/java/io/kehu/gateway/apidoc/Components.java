package io.kehu.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which components of several documents mean different things by the same name.
///
/// Equal text is not enough to be the same: `Order` may read alike in two documents and refer to two
/// different `Money`. So a component is in conflict if it differs, or if it refers to one that is.
final class Components {
  /// Made anew for the merged document.
  static final String SECURITY = "securitySchemes";

  private static final String PREFIX = "#/components/";

  private final Map<String, ObjectNode> documents;
  private final Set<String> conflicts = new HashSet<>();

  /// @param documents OpenAPI documents by service
  Components(Map<String, ObjectNode> documents) {
    this.documents = documents;
    Map<String, JsonNode> shared = shared();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<String, JsonNode> each : shared.entrySet()) {
        if (!conflicts.contains(each.getKey()) && refersToConflict(each.getValue())) {
          grown |= conflicts.add(each.getKey());
        }
      }
    }
  }

  /// The name that a component of a service bears in the merged document.
  String nameOf(String service, String section, String name) {
    return conflicts.contains(section + "/" + name) ? capitalised(service) + "_" + name : name;
  }

  /// The reference as the merged document needs it; any other text unchanged.
  String rewrite(String service, String reference) {
    if (!reference.startsWith(PREFIX)) {
      return reference;
    }
    List<String> parts = List.of(reference.substring(PREFIX.length()).split("/", 3));
    if (parts.size() < 2) {
      return reference;
    }
    String rest = parts.size() == 3 ? "/" + parts.get(2) : "";
    return PREFIX + parts.get(0) + "/" + nameOf(service, parts.get(0), parts.get(1)) + rest;
  }

  private Map<String, JsonNode> shared() {
    Map<String, JsonNode> first = new HashMap<>();
    Map<String, JsonNode> shared = new HashMap<>();
    for (ObjectNode document : documents.values()) {
      for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
        for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
          String key = section.getKey() + "/" + component.getKey();
          JsonNode known = first.putIfAbsent(key, component.getValue());
          if (known != null) {
            shared.put(key, known);
            if (!known.equals(component.getValue())) {
              conflicts.add(key);
            }
          }
        }
      }
    }
    return shared;
  }

  private boolean refersToConflict(JsonNode node) {
    if (node.isTextual()) {
      String text = node.textValue();
      return text.startsWith(PREFIX) && conflicts.contains(text.substring(PREFIX.length()));
    }
    for (JsonNode child : node) {
      if (refersToConflict(child)) {
        return true;
      }
    }
    return false;
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
