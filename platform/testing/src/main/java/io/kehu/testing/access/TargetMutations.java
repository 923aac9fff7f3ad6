package io.kehu.testing.access;

import static io.kehu.testing.access.Malformed.perhaps;
import static io.kehu.testing.access.Malformed.surely;
import static io.kehu.testing.access.Mutation.pick;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.testing.api.Operation;
import io.kehu.testing.api.Samples;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Ways to spoil the path, the query and the headers.
final class TargetMutations {

  private TargetMutations() {}

  static List<Mutation> all() {
    return List.of(
        (operation, base, random) ->
            Optional.of(
                surely("an unknown parameter", dummy(operation, base).query("zzUnknown=1"))),
        onParameter(
            "a bad limit",
            parameter -> named(parameter, "limit"),
            "-1",
            "0",
            "abc",
            "1.5",
            "99999999999999999999",
            "%00"),
        onParameter(
            "a bad cursor",
            parameter -> named(parameter, "cursor") || named(parameter, "after"),
            "abc",
            "!!!!",
            "eyJhIjoxfQ",
            "%00",
            "a".repeat(4000),
            "%C3%28"),
        onParameter(
            "a bad filter",
            parameter -> named(parameter, "filter"),
            "((",
            "name==",
            "zzUnknown==1",
            "%28".repeat(500),
            "name=bad=1",
            "%00"),
        onParameter(
            "a bad sort", parameter -> named(parameter, "sort"), "-", "zzUnknown", ",,", "%00"),
        onParameter(
            "a bad value",
            TargetMutations::isTyped,
            "zzz",
            "1e400",
            "-99999999999999999999",
            "%00",
            "%F0%9F%92%A9"),
        TargetMutations::oddText,
        TargetMutations::badPath,
        TargetMutations::badIfMatch);
  }

  private static Mutation onParameter(String name, Predicate<JsonNode> fits, String... values) {
    return (operation, base, random) ->
        parameter(operation, "query", fits, random)
            .map(parameter ->
                dummy(operation, base)
                    .query(parameter.path("name").asText() + "=" + pick(random, values)))
            .map(request -> surely(name, request));
  }

  /// What a text parameter makes of these is its own affair, as long as the server bears it.
  private static Optional<Malformed> oddText(
      Operation operation, RawRequest base, RandomGenerator random) {
    String odd = pick(random, "%00", "a%00b", "%C3%28", "%ED%A0%80", "%25", "'%3B--", "%5C");
    return parameter(operation, "query", parameter -> !isTyped(parameter), random)
        .map(parameter -> dummy(operation, base).query(parameter.path("name").asText() + "=" + odd))
        .map(request -> perhaps("an odd text", request));
  }

  private static Optional<Malformed> badPath(
      Operation operation, RawRequest base, RandomGenerator random) {
    return parameter(operation, "path", parameter -> true, random)
        .map(parameter -> {
          boolean uuid =
              operation
                  .document()
                  .resolve(parameter.path("schema"))
                  .path("format")
                  .asText()
                  .equals("uuid");
          String odd = pick(random, "not-a-uuid", "1", "%00", "a%00b", "%C3%28", "%F0%9F%92%A9");
          String path = operation.path().replace("{" + parameter.path("name").asText() + "}", odd);
          Operation spoilt =
              new Operation(
                  operation.document(),
                  operation.method(),
                  path,
                  operation.pathItem(),
                  operation.node());
          RawRequest request =
              new RawRequest(base.method(), spoilt.samplePath(), base.headers(), base.body());
          RawRequest whole = dummy(operation, request);
          return uuid ? surely("a bad id", whole) : perhaps("an odd path", whole);
        });
  }

  private static Optional<Malformed> badIfMatch(
      Operation operation, RawRequest base, RandomGenerator random) {
    if (!operation.takesHeader("If-Match")) {
      return Optional.empty();
    }
    String tag = pick(random, "zzz", "\"", "W/\"1\"", "\"99999999999999999999\"", "\"\"");
    return Optional.of(surely("a bad If-Match", dummy(operation, base).header("If-Match: " + tag)));
  }

  /// With a body that asks for nothing, where one is expected.
  private static RawRequest dummy(Operation operation, RawRequest base) {
    return operation.bodyType().map(type -> base.body(type, "{}")).orElse(base);
  }

  private static Optional<JsonNode> parameter(
      Operation operation, String in, Predicate<JsonNode> fits, RandomGenerator random) {
    List<JsonNode> fitting = operation.parameters(in).stream().filter(fits).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(withSchema(operation, fitting.get(random.nextInt(fitting.size()))));
  }

  private static JsonNode withSchema(Operation operation, JsonNode parameter) {
    return operation.document().resolve(parameter);
  }

  private static boolean named(JsonNode parameter, String name) {
    return parameter.path("name").asText().equals(name);
  }

  private static boolean isTyped(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    return schema.has("format")
        || schema.has("enum")
        || List.of("integer", "number", "boolean").contains(Samples.typeOf(schema));
  }
}
