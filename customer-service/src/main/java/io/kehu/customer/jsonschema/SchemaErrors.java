package io.kehu.customer.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import java.util.stream.Collectors;

/// Words the validator's errors as the platform words its own.
final class SchemaErrors {
  private SchemaErrors() {}

  static FieldError field(Error error, Messages messages) {
    String pointer = error.getInstanceLocation().toString();
    JsonNode bound = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" ->
          messages.field(pointer + "/" + escaped(error.getProperty()), "unknown-field");
      case "required" -> messages.field(pointer + "/" + escaped(error.getProperty()), "required");
      case "type" -> messages.field(pointer, typeCode(bound.asText()));
      case "enum" -> messages.field(pointer, "not-one-of", listed(bound));
      case "format" -> messages.field(pointer, formatCode(bound.asText()));
      case "maxLength" -> messages.field(pointer, "too-long");
      case "minLength" -> messages.field(pointer, "too-short");
      case "maxItems" -> messages.field(pointer, "too-many", bound.asText());
      case "minItems" -> messages.field(pointer, "too-few", bound.asText());
      case "maximum", "exclusiveMaximum" -> messages.field(pointer, "too-large", bound.asText());
      case "minimum", "exclusiveMinimum" -> messages.field(pointer, "too-small", bound.asText());
      case "pattern" -> messages.field(pointer, "wrong-format");
      default -> messages.field(pointer, "invalid", error.getKeyword());
    };
  }

  private static String typeCode(String type) {
    return switch (type) {
      case "string" -> "not-a-string";
      case "integer" -> "not-an-integer";
      case "number" -> "not-a-number";
      case "boolean" -> "not-a-boolean";
      case "array" -> "not-an-array";
      case "object" -> "not-an-object";
      default -> "wrong-type";
    };
  }

  private static String formatCode(String format) {
    return switch (format) {
      case "date" -> "not-a-date";
      case "date-time" -> "not-an-instant";
      case "uuid" -> "not-a-uuid";
      default -> "wrong-format";
    };
  }

  private static String listed(JsonNode codes) {
    return codes.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
  }

  private static String escaped(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }
}
