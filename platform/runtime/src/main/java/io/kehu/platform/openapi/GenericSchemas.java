package io.kehu.platform.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Names the schemas of generic types for what they are of: `CustomerItemPage`. The scanner calls them `PageItem`,
/// `PageItem1` in the order in which it finds them, which another list would change.
final class GenericSchemas {
  private static final String REFERENCE = "#/components/schemas/";
  private static final String ITEMS = "items";
  private static final List<String> TYPES = List.of("Page", "BatchRequest");

  private final OpenAPI document;
  private final Map<String, Schema> schemas;

  GenericSchemas(OpenAPI document) {
    this.document = document;
    this.schemas = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.of());
  }

  void rename() {
    Map<String, String> names = new HashMap<>();
    schemas.forEach(
        (name, schema) -> nameOf(name, schema).ifPresent(better -> names.put(name, better)));
    names.forEach((name, better) -> {
      Schema schema = schemas.get(name);
      document.getComponents().removeSchema(name);
      document.getComponents().addSchema(better, schema);
    });
    operations()
        .forEach(operation -> contents(operation).forEach(content -> point(content, names)));
  }

  private static Optional<String> nameOf(String name, Schema schema) {
    return TYPES.stream()
        .filter(type -> name.startsWith(type) && !name.equals(type))
        .flatMap(type -> element(schema).map(element -> element + type).stream())
        .findFirst();
  }

  /// What the items are, by name.
  private static Optional<String> element(Schema schema) {
    return Optional.ofNullable(schema.getProperties())
        .map(properties -> properties.get(ITEMS))
        .map(Schema::getItems)
        .map(Schema::getRef)
        .filter(reference -> reference.startsWith(REFERENCE))
        .map(reference -> reference.substring(REFERENCE.length()));
  }

  /// True where an answer has `items`.
  boolean isList(Operation operation) {
    return Optional.ofNullable(operation.getResponses())
        .map(responses -> responses.getAPIResponse("200"))
        .map(response -> response.getContent())
        .stream()
        .flatMap(content -> content.getMediaTypes().values().stream())
        .flatMap(type -> Optional.ofNullable(type.getSchema()).map(Schema::getRef).stream())
        .map(reference -> schemas.get(reference.substring(REFERENCE.length())))
        .anyMatch(schema ->
            schema != null
                && schema.getProperties() != null
                && schema.getProperties().containsKey(ITEMS));
  }

  private Stream<Operation> operations() {
    return document.getPaths() == null
        ? Stream.of()
        : document.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream());
  }

  private static Stream<Content> contents(Operation operation) {
    Stream<Content> answers =
        operation.getResponses() == null
            ? Stream.of()
            : operation.getResponses().getAPIResponses().values().stream()
                .map(response -> response.getContent());
    return Stream.concat(
            Optional.ofNullable(operation.getRequestBody()).map(body -> body.getContent()).stream(),
            answers)
        .filter(Objects::nonNull);
  }

  private static void point(Content content, Map<String, String> names) {
    content.getMediaTypes().values().stream()
        .map(type -> type.getSchema())
        .filter(schema -> schema != null && schema.getRef() != null)
        .forEach(schema -> {
          String better = names.get(schema.getRef().substring(REFERENCE.length()));
          if (better != null) {
            schema.setRef(REFERENCE + better);
          }
        });
  }
}
