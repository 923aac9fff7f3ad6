package io.kehu.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/// Adapts the operations of one path to the merged document.
final class Operations {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private Operations() {}

  static String tag(String service, String name) {
    return service + ": " + name;
  }

  static void adapt(String service, JsonNode path, OperationIds ids) {
    if (path instanceof ObjectNode object) {
      object.remove("servers");
      for (String method : METHODS) {
        if (object.get(method) instanceof ObjectNode operation) {
          adapt(service, operation, ids);
        }
      }
    }
  }

  private static void adapt(String service, ObjectNode operation, OperationIds ids) {
    operation.remove("servers");
    if (operation.hasNonNull("operationId")) {
      operation.put("operationId", ids.unique(service, operation.get("operationId").asText()));
    }
    Set<String> tags = new TreeSet<>();
    operation.path("tags").forEach(each -> tags.add(tag(service, each.asText())));
    ArrayNode adapted = operation.putArray("tags");
    if (tags.isEmpty()) {
      adapted.add(service);
    }
    tags.forEach(adapted::add);
    adaptSecurity(operation);
  }

  /// An empty list means "no token needed" and stays. Anything else needs a token; the permissions that
  /// the service names are kept where a reader looks for them, at the bearer scheme: asking Keycloak
  /// for them at sign-in would be refused, because people have them by role.
  private static void adaptSecurity(ObjectNode operation) {
    JsonNode given = operation.path("security");
    if (given.isMissingNode() || given.isEmpty()) {
      return;
    }
    Set<String> permissions = new TreeSet<>();
    given.forEach(
        scheme -> scheme.forEach(scopes -> scopes.forEach(each -> permissions.add(each.asText()))));
    ArrayNode security = operation.putArray("security");
    security.addObject().putArray(SignIn.OAUTH);
    ArrayNode bearer = security.addObject().putArray(SignIn.BEARER);
    permissions.forEach(bearer::add);
  }
}
