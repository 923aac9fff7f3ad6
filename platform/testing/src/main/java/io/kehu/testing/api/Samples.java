package io.kehu.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/// Values that fit a schema's types and formats, with every property filled in. They need not
/// satisfy a service's rules.
public final class Samples {

  private static final int MAX_DEPTH = 6;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ApiDocument document;

  public Samples(ApiDocument document) {
    this.document = document;
  }

  public JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode reference, int depth) {
    JsonNode schema = document.resolve(reference);
    if (depth > MAX_DEPTH) {
      return NODES.nullNode();
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.path("enum").has(0)) {
      return schema.path("enum").get(0);
    }
    for (String choice : new String[] {"allOf", "oneOf", "anyOf"}) {
      if (schema.path(choice).has(0)) {
        return of(firstRealChoice(schema.path(choice)), depth + 1);
      }
    }
    return switch (typeOf(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> NODES.arrayNode().add(of(schema.path("items"), depth + 1));
      case "integer" -> NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      case "number" -> NODES.numberNode(1.5);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.textNode(text(schema));
    };
  }

  /// The type of a resolved schema; of several the first that is not null.
  public static String typeOf(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (!each.asText().equals("null")) {
          return each.asText();
        }
      }
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    for (var property : schema.path("properties").properties()) {
      object.set(property.getKey(), of(property.getValue(), depth + 1));
    }
    return object;
  }

  private JsonNode firstRealChoice(JsonNode choices) {
    for (JsonNode choice : choices) {
      if (!typeOf(document.resolve(choice)).equals("null")) {
        return choice;
      }
    }
    return choices.path(0);
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asText("")) {
      case "uuid" -> UUID.randomUUID().toString();
      case "date" -> "2026-03-01";
      case "date-time" -> "2026-03-01T10:15:30Z";
      case "email" -> "somebody@example.com";
      case "uri" -> "https://example.com/";
      default -> "sample";
    };
  }
}
