package io.kehu.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/// One OpenAPI document of several, as a client outside sees them: paths begin with `/api/<service>`,
/// tags with the service's name, names of components that two services use differently are told
/// apart, and there is one way to sign in.
final class MergedDocument {
  static final String OPENAPI_VERSION = "3.1.0";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> documents;
  private final Components components;
  private final OperationIds operationIds;
  private final ObjectNode merged = JSON.objectNode();

  private MergedDocument(Map<String, ObjectNode> documents) {
    this.documents = documents;
    this.components = new Components(documents);
    this.operationIds = new OperationIds(documents.values());
  }

  /// @param head the members that come before the paths: version, info, servers, security
  /// @param signIn the security schemes
  /// @param documents of the services that answered, by name in the order of the result
  /// @param unavailable services that did not
  static ObjectNode of(
      ObjectNode head,
      ObjectNode signIn,
      Map<String, ObjectNode> documents,
      Collection<String> unavailable) {
    return new MergedDocument(documents).merge(head, signIn, unavailable);
  }

  private ObjectNode merge(ObjectNode head, ObjectNode signIn, Collection<String> unavailable) {
    merged.setAll(head);
    if (!unavailable.isEmpty()) {
      ArrayNode missing = merged.putArray("x-unavailable");
      unavailable.forEach(missing::add);
    }
    ArrayNode tags = merged.putArray("tags");
    ObjectNode paths = merged.putObject("paths");
    ObjectNode sections = merged.putObject("components");
    documents.forEach((service, document) -> {
      addTags(service, document, tags);
      addPaths(service, document, paths);
      addComponents(service, document, sections);
    });
    sections.set(Components.SECURITY, signIn);
    return merged;
  }

  private static void addTags(String service, ObjectNode document, ArrayNode tags) {
    for (JsonNode tag : document.path("tags")) {
      ObjectNode copy = tag.deepCopy();
      copy.put("name", Operations.tag(service, tag.path("name").asText()));
      tags.add(copy);
    }
  }

  private void addPaths(String service, ObjectNode document, ObjectNode paths) {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      if (path.getKey().startsWith("/v1/")) {
        JsonNode copy = References.rewrite(path.getValue(), service, components);
        Operations.adapt(service, copy, operationIds);
        paths.set("/api/" + service + path.getKey(), copy);
      }
    }
  }

  private void addComponents(String service, ObjectNode document, ObjectNode sections) {
    for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
      if (!section.getKey().equals(Components.SECURITY)) {
        ObjectNode target = sections.withObjectProperty(section.getKey());
        for (Map.Entry<String, JsonNode> each : section.getValue().properties()) {
          target.set(
              components.nameOf(service, section.getKey(), each.getKey()),
              References.rewrite(each.getValue(), service, components));
        }
      }
    }
  }
}
