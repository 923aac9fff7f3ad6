package io.kehu.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// Copies a part of a document with its references renamed. Every text that points into the components
/// is one: `$ref` as well as the mapping of a discriminator.
final class References {
  private References() {}

  static JsonNode rewrite(JsonNode node, String service, Components components) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object
            .properties()
            .forEach(
                each -> copy.set(each.getKey(), rewrite(each.getValue(), service, components)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
        array.forEach(each -> copy.add(rewrite(each, service, components)));
        yield copy;
      }
      case TextNode text -> TextNode.valueOf(components.rewrite(service, text.textValue()));
      default -> node;
    };
  }
}
