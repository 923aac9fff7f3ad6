package io.kehu.customer.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final JsonSchema schema =
      new JsonSchema(
          json(
              """
              {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "name": {"type": "string", "maxLength": 3, "x-sensitivity": "NORMAL"},
                  "height": {"type": "integer", "minimum": 30, "maximum": 280},
                  "share": {"type": "number", "minimum": 0},
                  "born": {"type": "string", "format": "date"},
                  "blood": {"type": "string", "enum": ["A", "B"]},
                  "year": {"type": "string", "pattern": "^[0-9]{4}$"},
                  "jobs": {
                    "type": "array",
                    "maxItems": 2,
                    "items": {
                      "type": "object",
                      "additionalProperties": false,
                      "properties": {"a/b": {"type": "string"}}
                    }
                  }
                }
              }
              """));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"name\":\"abcd\"}; /name; too-long",
        "{\"name\":7}; /name; not-a-string",
        "{\"name\":null}; /name; not-a-string",
        "{\"height\":99.5}; /height; not-an-integer",
        "{\"height\":29}; /height; too-small",
        "{\"height\":281}; /height; too-large",
        "{\"height\":1e999999999}; /height; out-of-range",
        "{\"share\":\"x\"}; /share; not-a-number",
        "{\"share\":-1e-999999999}; /share; out-of-range",
        "{\"born\":\"2026-02-30\"}; /born; not-a-date",
        "{\"blood\":\"C\"}; /blood; not-one-of",
        "{\"year\":\"26\"}; /year; wrong-format",
        "{\"jobs\":{}}; /jobs; not-an-array",
        "{\"jobs\":[{},{},{}]}; /jobs; too-many",
        "{\"jobs\":[{},7]}; /jobs/1; not-an-object",
        "{\"jobs\":[{\"a/b\":1}]}; /jobs/0/a~1b; not-a-string",
        "{\"jobs\":[{\"c~d\":1}]}; /jobs/0/c~0d; unknown-field",
        "[]; ''; not-an-object"
      })
  void wrongValueIsNamedByPointerAndCode(String document, String pointer, String code) {
    List<FieldError> errors = schema.errors(json(document), new Messages());

    assertThat(errors).extracting(FieldError::pointer).containsExactly(pointer);
    assertThat(errors).extracting(FieldError::code).containsExactly(code);
    assertThat(errors.getFirst().message()).isNotBlank().isNotEqualTo(code.replace('-', ' '));
  }

  @Test
  void everyWrongValueIsNamed() {
    List<FieldError> errors =
        schema.errors(json("{\"name\":7,\"height\":1,\"jobs\":[{\"x\":1}]}"), new Messages());

    assertThat(errors)
        .extracting(FieldError::pointer)
        .containsExactly("/height", "/jobs/0/x", "/name");
  }

  @Test
  void messagesDoNotRepeatTheValue() {
    List<FieldError> errors =
        schema.errors(json("{\"blood\":\"secret\",\"year\":\"secret\"}"), new Messages());

    assertThat(errors.toString()).doesNotContain("secret");
  }

  @Test
  void documentThatFitsHasNoErrors() {
    JsonNode document =
        json(
            """
            {"name": "吴", "height": 180, "share": 0.5, "born": "1980-05-17", "blood": "A",
             "year": "1999", "jobs": [{"a/b": "x"}]}
            """);

    assertThat(schema.errors(document, new Messages())).isEmpty();
  }

  @Test
  void misspeltKeywordIsRefused() {
    assertThatThrownBy(() -> new JsonSchema(json("{\"maxLenght\": 3}")))
        .hasStackTraceContaining("maxLenght");
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
