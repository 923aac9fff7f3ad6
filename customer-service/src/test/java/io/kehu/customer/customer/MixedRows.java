package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.ERP;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.testing.event.EventProbe;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file in which everything happens, its rows about one another. Whatever differs from one such
/// file to the next is replaced in what is read back, so that two of them can be compared.
///
/// @param tag in everything that has to be unlike all others
record MixedRows(String tag) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> WENT_WELL =
      List.of("created", "updated", "unchanged", "stale", "waiting");

  /// One by one.
  static final List<String> EXPECTED =
      List.of(
          "created", // a
          "created", // b below a
          "unchanged", // a again
          "updated", // a, newer
          "stale", // a, older
          "customer-duplicate [PHONE] customer a", // c has the phone of a
          "updated", // a gives its phone up, and gets another name
          "created", // c has the phone now
          "customer-duplicate [EMAIL, PHONE] A renamed",
          "created", // d with the same phone as a, on purpose
          "customer-duplicate [PHONE] customer d, A renamed",
          "customer-duplicate [TAX_ID] stored", // the tax id of the stored one
          "updated", // the stored one, below b
          "customer-parent-cycle", // a below the stored one
          "waiting", // f below nobody
          "validation-failed /country",
          "validation-failed /channels/phones/0/number",
          "customer-external-reference-taken", // g is also called a
          "customer-external-reference-taken", // b is also called a
          "updated", // b is also called b2
          "updated", // b, by that name
          "updated", // c
          "updated", // c once more
          "unchanged", // c without news
          "created", // h
          "customer-external-reference-taken", // also called h
          "created"); // without anything

  List<String> stored() {
    return List.of(row("s", 1, "\"name\":\"stored\",\"taxId\":\"%s\"".formatted(taxId())));
  }

  List<String> rows() {
    return List.of(
        row("a", 1, channels(1) + ",\"region\":\"east\""),
        row("b", 1, parent("a")),
        row("a", 1, channels(1) + ",\"region\":\"east\""),
        row("a", 2, "\"region\":\"west\""),
        row("a", 1, "\"region\":\"south\""),
        row("c", 1, phone(1)),
        row("a", 3, "\"name\":\"A renamed\"," + phone(2)),
        row("c", 1, phone(1)),
        row("d", 1, channels(1).replace(number(1), number(2))),
        row("d", 1, phone(2) + ",\"allowDuplicate\":true"),
        row("e", 1, phone(2)),
        row("e", 1, "\"taxId\":\"%s\"".formatted(taxId())),
        row("s", 2, parent("b")),
        row("a", 4, parent("s")),
        row("f", 1, parent("nobody")),
        row("f", 1, "\"country\":\"nowhere\""),
        row("f", 1, phone(1).replace(number(1), "12")),
        row("g", 1, alsoCalled("g", "a")),
        row("b", 2, alsoCalled("b", "a") + ",\"region\":\"north\""),
        row("b", 3, alsoCalled("b", "b2")),
        row("b2", 1, "\"region\":\"north\""),
        row("c", 2, "\"region\":\"1\""),
        row("c", 3, "\"region\":\"2\""),
        row("c", 4, "\"region\":\"2\""),
        row("h", 1, "\"taxId\":\"%s2\"".formatted(taxId())),
        row("i", 1, alsoCalled("i", "h")),
        row("j", 1, "\"tags\":[]"));
  }

  /// New customers, each with a phone of its own.
  List<String> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> row("m-" + i, 1, phone(i))).toList();
  }

  /// Does a row by itself, and says what became of it.
  String put(String row) {
    JsonNode body = parsed(row);
    String id = body.at("/externalReferences/0/id").asText();
    Integer before = found(id).path("version");
    Response answer =
        ADMIN
            .request()
            .contentType(ContentType.JSON)
            .body(row)
            .put("/v1/customers/by-external-id/erp/{id}", id);
    return switch (answer.statusCode()) {
      case 201 -> "created";
      case 202 -> "waiting";
      case 200 -> answer.path("version").equals(before) ? "unchanged" : "updated";
      default -> refusal(parsed(answer.asString()));
    };
  }

  /// What became of the rows: how many went how, and why some were refused.
  record Told(Map<String, Long> counts, Map<Integer, String> refusals) {
    static Told of(List<String> outcomes) {
      Map<String, Long> counts =
          outcomes.stream()
              .map(outcome -> WENT_WELL.contains(outcome) ? outcome : "failed")
              .collect(groupingBy(outcome -> outcome, TreeMap::new, counting()));
      Map<Integer, String> refusals = new TreeMap<>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (!WENT_WELL.contains(outcomes.get(i))) {
          refusals.put(i + 1, outcomes.get(i));
        }
      }
      return new Told(counts, refusals);
    }

    static Told of(JsonPath job) {
      Map<String, Long> counts = new TreeMap<>();
      Stream.concat(WENT_WELL.stream(), Stream.of("failed"))
          .filter(outcome -> job.getLong(outcome) > 0)
          .forEach(outcome -> counts.put(outcome, job.getLong(outcome)));
      Map<Integer, String> refusals = new TreeMap<>();
      read("/v1/jobs/" + job.getString("id") + "/rows?outcome=failed&limit=200")
          .get("items")
          .forEach(row -> refusals.put(row.get("row").asInt(), refusal(row.get("problem"))));
      return new Told(counts, refusals);
    }
  }

  private static String refusal(JsonNode problem) {
    String code = problem.get("code").asText().replace("stale-source-version", "stale");
    String pointers =
        problem.path("errors").findValuesAsText("pointer").stream().collect(joining(" "));
    // Those with a common key: customers of other files have like names.
    String candidates =
        problem
            .path("candidates")
            .valueStream()
            .filter(candidate -> !candidate.path("matchedBy").isEmpty())
            .map(candidate -> candidate.path("name").asText())
            .collect(joining(", "));
    String matched =
        Stream.of(problem.path("candidates").path(0).path("matchedBy"))
            .flatMap(JsonNode::valueStream)
            .map(JsonNode::asText)
            .collect(joining(", ", "[", "]"));
    return Stream.of(code, candidates.isEmpty() ? "" : matched, candidates, pointers)
        .filter(part -> !part.isEmpty())
        .collect(joining(" "));
  }

  /// All customers of the file as they are now.
  List<String> customers() {
    Map<String, String> ids = ids();
    return ids.keySet().stream()
        .map(name -> read("/v1/customers/by-external-id/erp/" + tag + name))
        .map(customer -> comparable(customer, ids))
        .toList();
  }

  /// What was recorded about each customer, newest first.
  List<String> histories() {
    Map<String, String> ids = ids();
    return ids.values().stream()
        .map(id -> read("/v1/customers/" + id + "/history?limit=200"))
        .flatMap(history -> history.get("items").valueStream())
        .map(entry -> comparable(entry, ids))
        .toList();
  }

  /// What was told of each customer, in order.
  List<String> events() {
    Map<String, String> ids = ids();
    try (EventProbe probe = EventProbe.fromStart("crm.customer")) {
      String after = CustomerFixtures.created().toString();
      probe.awaitEvent("crm.customer.created.v1", event -> after.equals(event.key()));
      return ids.values().stream()
          .flatMap(id -> probe.eventsUpToNow(event -> id.equals(event.key())).stream())
          .map(event -> event.type() + " " + comparable(event.data(), ids))
          .toList();
    }
  }

  private Map<String, String> ids() {
    Map<String, String> ids = new TreeMap<>();
    for (String name : List.of("a", "b", "b2", "c", "d", "e", "f", "g", "h", "i", "j", "s")) {
      Response found = found(tag + name);
      if (found.statusCode() == 200) {
        ids.put(name, found.path("id"));
      }
    }
    return ids;
  }

  private static Response found(String externalId) {
    return ERP.request().get("/v1/customers/by-external-id/erp/{id}", externalId);
  }

  private String comparable(JsonNode node, Map<String, String> ids) {
    String text = withoutTimes(node.deepCopy()).toString();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      text = text.replace(id.getValue(), "id of " + id.getKey());
    }
    // The tax id first: it holds the tag, in capitals, which are the same where the tag has no
    // letters.
    return text.replace(taxId(), "TAX")
        .replace(tag, "TAG")
        .replace(digits(), "DIGITS")
        .replaceAll("C-\\d{6,}", "NUMBER");
  }

  private static JsonNode withoutTimes(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("at", "createdAt", "updatedAt", "classSince", "traceId"));
      if (object.path("actor").isTextual()) {
        object.remove("id");
      }
    }
    node.forEach(MixedRows::withoutTimes);
    return node;
  }

  private String row(String name, int version, String more) {
    String named = more.contains("\"name\"") ? "" : "\"name\":\"customer %s\",".formatted(name);
    String called = more.contains("externalReferences") ? "" : alsoCalled(name, name) + ",";
    return "{\"kind\":\"ORGANIZATION\",%s%s\"sourceVersion\":%d,%s}"
        .formatted(named, called, version, more);
  }

  private String alsoCalled(String name, String other) {
    return "\"externalReferences\":[%s,%s]".formatted(reference(name), reference(other));
  }

  private String parent(String name) {
    return "\"parent\":" + reference(name);
  }

  private String phone(int number) {
    return "\"channels\":{\"phones\":[{\"type\":\"WORK\",\"number\":\"%s\"}]}"
        .formatted(number(number));
  }

  private String channels(int number) {
    return phone(number)
        .replace(
            "]}",
            "],\"emails\":[{\"type\":\"WORK\",\"address\":\"%s@x.example\"}]}".formatted(tag));
  }

  private String number(int number) {
    return "+861%s%03d".formatted(digits(), number);
  }

  /// As no other file has them.
  private String digits() {
    return "%07d".formatted(Long.parseLong(tag, 16) % 10_000_000);
  }

  private String taxId() {
    return "DE" + tag.toUpperCase(Locale.ROOT);
  }

  private String reference(String name) {
    return "{\"system\":\"erp\",\"id\":\"%s%s\"}".formatted(tag, name);
  }

  private static JsonNode read(String address) {
    return parsed(ADMIN.request().get(address).then().statusCode(200).extract().asString());
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
