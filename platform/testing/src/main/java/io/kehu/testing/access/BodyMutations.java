package io.kehu.testing.access;

import static io.kehu.testing.access.Malformed.surely;
import static io.kehu.testing.access.Mutation.pick;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kehu.testing.api.Operation;
import io.kehu.testing.api.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Ways to spoil a JSON body. Each starts from a sample that fits the documented types.
final class BodyMutations {

  /// Stands in the text for what no JSON library would write.
  private static final String MARK = "@@here@@";

  private static final int TOO_BIG = 3 * 1024 * 1024;
  private static final int TOO_DEEP = 20_000;

  private BodyMutations() {}

  static List<Mutation> all() {
    return List.of(
        onField("a wrong type", BodyMutations::isTyped, BodyMutations::wrongType),
        onField("a lone surrogate", BodyMutations::isText, field -> "\"\\ud800x\""),
        onField("an escaped NUL", BodyMutations::isText, field -> "\"a\\u0000b\""),
        onField("a bare NUL", BodyMutations::isText, field -> "\"a\0b\""),
        onField(
            "a value in no format", BodyMutations::isFormatted, field -> "\"2026-13-45 or so\""),
        onField("a value of no list", field -> field.has("enum"), field -> "\"NO_SUCH_VALUE\""),
        onField("a fraction", BodyMutations::isInteger, field -> "1.5"),
        onField("a huge integer", BodyMutations::isInteger, field -> "1" + "0".repeat(40)),
        onField("a huge exponent", BodyMutations::isInteger, field -> "1e999999999"),
        onField("an amount beyond measure", BodyMutations::isMoney, BodyMutations::hugeMoney),
        onField(
            "a deep value", field -> true, field -> "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP)),
        onText("trailing tokens", (text, random) -> text + pick(random, " {}", "]", " 1", "}")),
        onText("half a body", (text, random) -> text.substring(0, text.length() / 2)),
        onText(
            "another kind of value",
            (text, random) -> pick(random, "null", "[]", "\"x\"", "17", "", "\0", "{]")),
        BodyMutations::unknownField,
        BodyMutations::duplicateKey,
        BodyMutations::badUtf8,
        BodyMutations::wrongContentType,
        BodyMutations::tooBig);
  }

  private static Mutation onField(
      String name, Predicate<JsonNode> fits, Function<JsonNode, String> value) {
    return (operation, base, random) ->
        field(operation, fits, random)
            .map(field -> withField(operation, field, value.apply(field.getValue())))
            .map(text -> malformed(name, operation, base, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Mutation onText(String name, Change change) {
    return (operation, base, random) ->
        sample(operation)
            .map(sample -> change.of(sample.toString(), random))
            .map(text -> malformed(name, operation, base, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<Malformed> unknownField(
      Operation operation, RawRequest base, RandomGenerator random) {
    JsonNode additional = operation.bodySchema().path("additionalProperties");
    boolean free = additional.isObject() || additional.asBoolean(false);
    return sample(operation)
        .filter(sample -> !free)
        .map(sample -> sample.put("zzUnknown", random.nextInt(9)))
        .map(body -> malformed("an unknown field", operation, base, bytes(body)));
  }

  private static Optional<Malformed> duplicateKey(
      Operation operation, RawRequest base, RandomGenerator random) {
    return field(operation, schema -> true, random)
        .map(field -> {
          ObjectNode sample = sample(operation).orElseThrow();
          String again = "{\"%s\":%s,".formatted(field.getKey(), sample.get(field.getKey()));
          return again + sample.toString().substring(1);
        })
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .map(body -> malformed("a key twice", operation, base, body));
  }

  private static Optional<Malformed> badUtf8(
      Operation operation, RawRequest base, RandomGenerator random) {
    return field(operation, BodyMutations::isText, random)
        // Latin-1 turns these two characters into bytes that no UTF-8 text has.
        .map(field -> withField(operation, field, "\"a\u00c3(b\""))
        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
        .map(body -> malformed("bad UTF-8", operation, base, body));
  }

  private static Optional<Malformed> wrongContentType(
      Operation operation, RawRequest base, RandomGenerator random) {
    String type = pick(random, "text/plain", "application/xml", "image/png", "nonsense");
    return sample(operation)
        .map(sample -> surely("a wrong content type", base.body(type, sample.toString())));
  }

  private static Optional<Malformed> tooBig(
      Operation operation, RawRequest base, RandomGenerator random) {
    return field(operation, BodyMutations::isText, random)
        .map(field -> withField(operation, field, "\"" + "a".repeat(TOO_BIG) + "\""))
        .map(text -> base.body(type(operation), text))
        .map(request -> Malformed.tooBig("a huge body", request));
  }

  /// Items of a batch are refused one by one, with an answer that is a success.
  private static Malformed malformed(
      String name, Operation operation, RawRequest base, byte[] body) {
    Malformed malformed = surely(name, base.body(type(operation), body));
    return operation.path().endsWith("/batch") ? malformed.doubted() : malformed;
  }

  /// A top-level field and its schema.
  private static Optional<Map.Entry<String, JsonNode>> field(
      Operation operation, Predicate<JsonNode> fits, RandomGenerator random) {
    List<Map.Entry<String, JsonNode>> fields =
        operation.bodySchema().path("properties").properties().stream()
            .map(field -> Map.entry(field.getKey(), operation.document().resolve(field.getValue())))
            .filter(field -> fits.test(field.getValue()))
            .toList();
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(fields.get(random.nextInt(fields.size())));
  }

  private static String withField(
      Operation operation, Map.Entry<String, JsonNode> field, String json) {
    ObjectNode sample = sample(operation).orElseThrow();
    sample.set(field.getKey(), TextNode.valueOf(MARK));
    return sample.toString().replace("\"" + MARK + "\"", json);
  }

  private static Optional<ObjectNode> sample(Operation operation) {
    JsonNode sample = new Samples(operation.document()).of(operation.bodySchema());
    return sample instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
  }

  private static String type(Operation operation) {
    return operation.bodyType().orElseThrow();
  }

  private static byte[] bytes(JsonNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isTyped(JsonNode schema) {
    return schema.has("type") || schema.has("properties");
  }

  private static boolean isText(JsonNode schema) {
    return schema.has("type") && Samples.typeOf(schema).equals("string");
  }

  private static boolean isInteger(JsonNode schema) {
    return Samples.typeOf(schema).equals("integer");
  }

  private static boolean isFormatted(JsonNode schema) {
    return List.of("uuid", "date", "date-time").contains(schema.path("format").asText());
  }

  private static boolean isMoney(JsonNode schema) {
    return schema.path("properties").has("amount");
  }

  private static String hugeMoney(JsonNode schema) {
    return "{\"amount\":\"1E+999999999\",\"currency\":\"CNY\"}";
  }

  private static String wrongType(JsonNode schema) {
    return switch (Samples.typeOf(schema)) {
      case "string" -> "{\"a\":1}";
      case "object" -> "[1]";
      default -> "\"abc\"";
    };
  }

  private interface Change {
    String of(String text, RandomGenerator random);
  }
}
