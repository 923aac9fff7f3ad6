package io.kehu.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One method on one path.
///
/// @param method in upper case
/// @param path the template, as `/v1/customers/{id}`
/// @param pathItem what the methods of this path share
/// @param node what the document says of the operation
public record Operation(
    ApiDocument document, String method, String path, JsonNode pathItem, JsonNode node) {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final Set<String> JSON_BODIES =
      Set.of("application/json", "application/merge-patch+json");

  /// `GET /v1/customers/{id}`
  public String name() {
    return method + " " + path;
  }

  /// The permissions of which a caller needs any one; empty if the document names none.
  public Set<String> requiredPermissions() {
    JsonNode required = node.path("x-required-permission");
    Set<String> permissions = new TreeSet<>();
    if (required.isArray()) {
      required.forEach(each -> permissions.add(each.asText()));
    } else if (!required.asText("").isBlank()) {
      permissions.add(required.asText());
    }
    return permissions;
  }

  /// Parameters of one place: `path`, `query` or `header`.
  public List<JsonNode> parameters(String in) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode owner : List.of(pathItem, node)) {
      for (JsonNode parameter : owner.path("parameters")) {
        JsonNode resolved = document.resolve(parameter);
        if (resolved.path("in").asText().equals(in)) {
          parameters.add(resolved);
        }
      }
    }
    return parameters;
  }

  public boolean takesQuery(String parameter) {
    return takes("query", parameter);
  }

  public boolean takesHeader(String parameter) {
    return takes("header", parameter);
  }

  private boolean takes(String in, String parameter) {
    return parameters(in).stream().anyMatch(each -> each.path("name").asText().equals(parameter));
  }

  /// The media type of the body, a JSON one if there is a choice; empty if it takes no body.
  public Optional<String> bodyType() {
    JsonNode content = document.resolve(node.path("requestBody")).path("content");
    List<String> types = content.properties().stream().map(Map.Entry::getKey).toList();
    return types.stream()
        .filter(JSON_BODIES::contains)
        .findFirst()
        .or(() -> types.stream().findFirst());
  }

  /// The schema of a JSON body, missing if it takes none.
  public JsonNode bodySchema() {
    return bodyType()
        .filter(JSON_BODIES::contains)
        .map(type ->
            document.resolve(node.path("requestBody")).path("content").path(type).path("schema"))
        .map(document::resolve)
        .orElse(MissingNode.getInstance());
  }

  /// The path with a value that fits in each place: UUIDs that nobody has, else a word.
  public String samplePath() {
    String filled = path;
    for (JsonNode parameter : parameters("path")) {
      JsonNode value = new Samples(document).of(parameter.path("schema"));
      filled = filled.replace("{" + parameter.path("name").asText() + "}", value.asText("sample"));
    }
    return VARIABLE.matcher(filled).replaceAll("sample");
  }

  boolean matches(String requested) {
    String pattern =
        Pattern.compile("/")
            .splitAsStream(path)
            .map(Operation::pattern)
            .collect(Collectors.joining("/"));
    return requested.matches(pattern);
  }

  /// A segment may have a variable in it: `export.{format}`.
  private static String pattern(String segment) {
    return Stream.of(VARIABLE.splitWithDelimiters(segment, 0))
        .map(part -> VARIABLE.matcher(part).matches() ? "[^/]+" : Pattern.quote(part))
        .collect(Collectors.joining());
  }

  /// Characters that must stand where they stand.
  int literals() {
    return VARIABLE.matcher(path).replaceAll("").length();
  }

  int variables() {
    return (int) VARIABLE.matcher(path).results().count();
  }
}
