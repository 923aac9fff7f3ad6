package io.kehu.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/// Values as they stand in JSON columns, and back. A field that this release does not know is skipped: a newer one may have written it while both run.
@ApplicationScoped
public class StoredJson {
  private final ObjectMapper json;

  StoredJson(@EventJson ObjectMapper json) {
    this.json = json;
  }

  /// @throws IllegalStateException where the text is not what was written
  public <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException weWroteIt) {
      throw new IllegalStateException(weWroteIt);
    }
  }

  /// As [#read(String, Class)], for lists and maps.
  public <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException weWroteIt) {
      throw new IllegalStateException(weWroteIt);
    }
  }

  /// As [#read(String, Class)], for what has no type.
  public JsonNode tree(String text) {
    return read(text, JsonNode.class);
  }

  /// For a parameter that is cast to `jsonb`.
  public String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  /// For a parameter of a JSON column.
  public JsonNode toTree(Object value) {
    return json.valueToTree(value);
  }
}
