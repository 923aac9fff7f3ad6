package io.kehu.customer.customfield;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/// The definitions as one JSON Schema of `customFields`, for forms and for validators elsewhere. It is stricter than the API, which also takes
/// numbers as text.
@ApplicationScoped
class CustomFieldSchema {
  private final ObjectMapper json;

  CustomFieldSchema(ObjectMapper json) {
    this.json = json;
  }

  /// @param language of titles and of the options' titles
  ObjectNode of(List<CustomFieldApi.View> fields, Locale language) {
    ObjectNode schema = json.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    fields.forEach(field -> property(properties.putObject(field.name()), field, language));
    return schema;
  }

  private static void property(ObjectNode schema, CustomFieldApi.View field, Locale language) {
    schema.put("title", field.label().in(language));
    if (field.retired()) {
      schema.put("deprecated", true);
    }
    CustomFieldLimits limits = field.limits();
    switch (field.type()) {
      case TEXT ->
          schema.put("type", "string").put("minLength", 1).put("maxLength", limits.length());
      case INTEGER -> range(schema.put("type", "integer"), limits);
      case DECIMAL ->
          range(schema.put("type", "string").put("pattern", "^-?\\d{1,15}(\\.\\d{1,6})?$"), limits);
      case BOOLEAN -> schema.put("type", "boolean");
      case DATE -> schema.put("type", "string").put("format", "date");
      case CODE -> options(schema.put("type", "string").putArray("oneOf"), limits, language);
      case CODES ->
          options(
              schema
                  .put("type", "array")
                  .put("uniqueItems", true)
                  .put("minItems", 1)
                  .putObject("items")
                  .put("type", "string")
                  .putArray("oneOf"),
              limits,
              language);
    }
  }

  /// For exact numbers, which are text, this only informs.
  private static void range(ObjectNode schema, CustomFieldLimits limits) {
    if (limits.min() != null) {
      schema.put("minimum", limits.min());
    }
    if (limits.max() != null) {
      schema.put("maximum", limits.max());
    }
  }

  private static void options(ArrayNode oneOf, CustomFieldLimits limits, Locale language) {
    if (limits.options() != null) {
      limits
          .options()
          .forEach(option ->
              oneOf
                  .addObject()
                  .put("const", option.code())
                  .put("title", option.label().in(language)));
    }
  }
}
