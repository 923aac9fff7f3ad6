package io.kehu.customer.profile.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.customer.jsonschema.JsonSchema;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version of one section.
public final class SectionSchema {
  private final Section section;
  private final int version;
  private final ObjectNode document;
  private final JsonSchema rules;
  private final Map<String, Field> fields;

  /// A field of the section.
  ///
  /// @param weight what it counts for completeness
  /// @param origin what it was called in the first version that had it: sealed values are bound to this name, which never changes
  public record Field(String name, Sensitivity sensitivity, int weight, String origin) {}

  /// @param before the version before, null for the first
  SectionSchema(Section section, int version, ObjectNode document, @Nullable SectionSchema before) {
    this.section = section;
    this.version = version;
    this.document = document;
    this.rules = new JsonSchema(document);
    Map<String, Field> read = new LinkedHashMap<>();
    document
        .path("properties")
        .properties()
        .forEach(property ->
            read.put(property.getKey(), field(property.getKey(), property.getValue(), before)));
    this.fields = Collections.unmodifiableMap(read);
  }

  private static Field field(String name, JsonNode schema, @Nullable SectionSchema before) {
    String earlier = schema.path("x-renamed-from").asText(name);
    String origin = before == null ? name : before.field(earlier).map(Field::origin).orElse(name);
    return new Field(
        name,
        Sensitivity.valueOf(schema.path("x-sensitivity").asText()),
        schema.path("x-weight").asInt(1),
        origin);
  }

  public Section section() {
    return section;
  }

  public int version() {
    return version;
  }

  /// The fields in the order of a form.
  public Collection<Field> fields() {
    return fields.values();
  }

  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// What is wrong with values, by pointer.
  public List<FieldError> errors(ObjectNode values, Messages messages) {
    return rules.errors(values, messages);
  }

  /// Not to be changed.
  ObjectNode document() {
    return document;
  }

  /// Values of the version before under this version's names. Values that are sealed keep what they are bound to.
  void rename(ObjectNode values) {
    document
        .path("properties")
        .properties()
        .forEach(property -> {
          String earlier = property.getValue().path("x-renamed-from").asText("");
          JsonNode value = values.remove(earlier);
          if (value != null) {
            values.set(property.getKey(), value);
          }
        });
  }
}
