package io.kehu.customer.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.Messages;
import java.util.Comparator;
import java.util.List;

/// One schema, ready to judge documents. Keywords that begin with `x-` are ours and judge nothing; any other that the draft does not know is a mistake of
/// the schema's author.
public final class JsonSchema {
  private static final int MAX_ERRORS = 100;
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getDraft202012())
              .unknownKeywordFactory((keyword, _) -> ours(keyword))
              .build(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .pathType(PathType.JSON_POINTER)
                      .build()));

  private final Schema schema;

  /// @throws IllegalArgumentException where it is no schema
  public JsonSchema(JsonNode document) {
    schema = REGISTRY.getSchema(document);
    schema.initializeValidators();
  }

  /// What is wrong with a document, by pointer; empty where it fits. Of many errors the first hundred.
  public List<FieldError> errors(JsonNode document, Messages messages) {
    List<FieldError> absurd = AbsurdNumbers.in(document, messages);
    if (!absurd.isEmpty()) {
      return absurd;
    }
    return schema.validate(document).stream()
        .limit(MAX_ERRORS)
        .map(error -> SchemaErrors.field(error, messages))
        .distinct()
        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
        .toList();
  }

  private static Keyword ours(String keyword) {
    if (keyword.startsWith("x-")) {
      return new NonValidationKeyword(keyword);
    }
    throw new IllegalArgumentException("JSON Schema has no keyword " + keyword);
  }
}
