package io.kehu.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.kehu.testing.api.ApiDocument;
import io.kehu.testing.api.Operation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says in what an answer differs from what the OpenAPI document promises: a success must be
/// documented with this status, media type and body; any error must be a problem document.
public final class OpenApiCheck {

  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiDocument document;
  private final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi31());

  public OpenApiCheck(ApiDocument document) {
    this.document = document;
  }

  /// Fails if an answer to this request is not as documented. Only paths below `/v1/` are
  /// documented.
  ///
  /// @param contentType as received, empty if there is none
  /// @param body text of the answer, looked at if it is JSON
  public void check(String method, String path, int status, String contentType, String body) {
    if (!path.startsWith("/v1/")) {
      return;
    }
    String what = method + " " + path + " answered " + status;
    String mediaType = contentType.replaceFirst(";.*", "").strip();
    if (status >= 400 && !method.equals("HEAD")) {
      require(mediaType.equals(PROBLEM), what + " as " + mediaType + " instead of " + PROBLEM);
    } else if (status < 400) {
      checkSuccess(what, operation(method, path, what), status, mediaType, body);
    }
  }

  private Operation operation(String method, String path, String what) {
    return document
        .operation(method, path)
        .orElseThrow(() -> new AssertionError(what + " but is not in the OpenAPI document"));
  }

  private void checkSuccess(
      String what, Operation operation, int status, String mediaType, String body) {
    JsonNode response = response(operation, status);
    require(!response.isMissingNode(), what + ", which " + operation.name() + " does not document");
    JsonNode content = response.path("content");
    if (body.isEmpty() || operation.method().equals("HEAD")) {
      return;
    }
    require(content.has(mediaType), what + " as " + mediaType + ", which is not documented");
    JsonNode schema = content.path(mediaType).path("schema");
    // Not NDJSON, which is a document a line.
    if (mediaType.matches(".*[/+]json") && schema.isObject()) {
      checkBody(what, schema, body);
    }
  }

  private JsonNode response(Operation operation, int status) {
    JsonNode responses = operation.node().path("responses");
    for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
      if (responses.has(key)) {
        return document.resolve(responses.path(key));
      }
    }
    return responses.path("none");
  }

  private void checkBody(String what, JsonNode schema, String body) {
    List<Error> errors = schemas.getSchema(document.standalone(schema)).validate(parse(what, body));
    require(
        errors.isEmpty(),
        what
            + " with a body unlike its schema:\n"
            + errors.stream().map(Objects::toString).collect(Collectors.joining("\n"))
            + "\n"
            + body);
  }

  private static JsonNode parse(String what, String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(what + " with a body that is no JSON: " + body, e);
    }
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new AssertionError(otherwise);
    }
  }
}
