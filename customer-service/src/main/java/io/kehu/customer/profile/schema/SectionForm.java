package io.kehu.customer.profile.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.problem.Language;
import java.util.Locale;
import java.util.Map;

/// A schema as a form is drawn from it: words in one language only, codes with their labels, fields in order, each with a widget.
final class SectionForm {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String language;

  SectionForm(Locale locale) {
    this.language = locale.equals(Language.CHINESE) ? "zh-CN" : "en";
  }

  String language() {
    return language;
  }

  ObjectNode of(JsonNode schema) {
    ObjectNode form = NODES.objectNode();
    word(schema, form, "title");
    word(schema, form, "description");
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      String name = keyword.getKey();
      JsonNode value = keyword.getValue();
      switch (name) {
        case "properties" -> form.set(name, fields(value));
        case "items" -> form.set(name, of(value));
        case "x-labels" -> form.set("x-options", options(value));
        case "title", "description", "x-renamed-from" -> {}
        default -> {
          if (!name.endsWith("-zh-CN")) {
            form.set(name, value);
          }
        }
      }
    }
    return form;
  }

  String title(JsonNode schema) {
    return text(schema, "title");
  }

  private void word(JsonNode schema, ObjectNode form, String keyword) {
    if (schema.has(keyword)) {
      form.put(keyword, text(schema, keyword));
    }
  }

  private String text(JsonNode schema, String keyword) {
    return schema.path(language.equals("en") ? keyword : "x-" + keyword + "-zh-CN").asText();
  }

  private ObjectNode fields(JsonNode properties) {
    ObjectNode fields = NODES.objectNode();
    int order = 0;
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      ObjectNode field = of(property.getValue());
      field.put("x-order", ++order);
      if (!field.has("x-widget")) {
        field.put("x-widget", widget(property.getValue()));
      }
      fields.set(property.getKey(), field);
    }
    return fields;
  }

  private ArrayNode options(JsonNode labels) {
    ArrayNode options = NODES.arrayNode();
    labels
        .properties()
        .forEach(label ->
            options
                .addObject()
                .put("code", label.getKey())
                .put("label", label.getValue().path(language).asText()));
    return options;
  }

  private static String widget(JsonNode schema) {
    if (schema.has("enum")) {
      return "select";
    }
    return switch (schema.path("type").asText()) {
      case "object" -> "group";
      case "array" ->
          schema.path("items").path("type").asText().equals("object") ? "table" : "tags";
      case "integer", "number" -> "number";
      case "boolean" -> "checkbox";
      default -> schema.path("format").asText("").equals("date") ? "date" : "text";
    };
  }
}
