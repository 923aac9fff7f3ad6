package io.kehu.dev.demo.erp.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.api.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Sends the example's rows, mends what was refused, and compares. Doing it all again changes nothing.
public final class ExampleLoader {
  private static final String BASE = "/api/customer/v1/";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MOST_ROUNDS = 5;

  private final Api api;
  private final ExampleErp erp;
  private final Consumer<String> out;

  public ExampleLoader(Api api, ExampleErp erp, Consumer<String> out) {
    this.api = api;
    this.erp = erp;
    this.out = out;
  }

  /// @throws ApiException where a row cannot be mended, or both sides do not hold the same in the end
  public void load(Random chance) throws InterruptedException {
    for (String kind : ExampleErp.KINDS) {
      send(kind, erp.extract(kind, chance));
    }
    List<JsonNode> held = heldForUs();
    for (int round = 0; !held.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        throw new ApiException("Rows are still held: " + held);
      }
      for (JsonNode row : held) {
        mend(row);
      }
      held = heldForUs();
    }
    for (String kind : ExampleErp.KINDS) {
      compare(kind);
    }
  }

  private void send(String kind, List<ObjectNode> rows) throws InterruptedException {
    JsonNode job = api.tryRows("customer", kind, rows);
    out.accept(
        "%-12s %3d rows: %d created, %d updated, %d unchanged, %d older, %d waiting, %d refused"
            .formatted(
                kind,
                job.get("processed").asLong(),
                job.get("created").asLong(),
                job.get("updated").asLong(),
                job.get("unchanged").asLong(),
                job.get("stale").asLong(),
                job.get("waiting").asLong(),
                job.get("failed").asLong()));
  }

  /// The rows that need somebody's care: those refused, and those that wait for what the ERP has no row of. Others are taken without our doing, so wait for
  /// that.
  private List<JsonNode> heldForUs() throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      List<JsonNode> ours = new ArrayList<>();
      boolean moving = false;
      for (JsonNode row : held()) {
        if (isOurs(row)) {
          ours.add(row);
        } else if (isHere(row.get("waitsFor"))) {
          moving = true;
        }
      }
      if (!moving) {
        return ours;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new ApiException("Rows still wait for what is here after " + PATIENCE);
      }
      Thread.sleep(250);
    }
  }

  private boolean isOurs(JsonNode row) {
    return row.get("state").asText().equals("REJECTED")
        || !erp.has(row.at("/waitsFor/kind").asText(), row.at("/waitsFor/reference/id").asText());
  }

  private boolean isHere(JsonNode need) throws InterruptedException {
    return api.exists(
        BASE
            + "%s/by-external-id/%s/%s"
                .formatted(
                    need.get("kind").asText(), Mapping.SYSTEM, need.at("/reference/id").asText()));
  }

  private List<JsonNode> held() throws InterruptedException {
    List<JsonNode> rows = new ArrayList<>();
    String address = BASE + "held-rows?limit=200&filter=system==" + Mapping.SYSTEM;
    JsonNode page = api.get(address);
    page.get("items").forEach(rows::add);
    while (page.hasNonNull("nextCursor")) {
      page = api.get(address + "&cursor=" + page.get("nextCursor").asText());
      page.get("items").forEach(rows::add);
    }
    return rows;
  }

  private void mend(JsonNode held) throws InterruptedException {
    String kind = held.get("kind").asText();
    String code = held.get("externalId").asText();
    String reason =
        held.has("waitsFor")
            ? "names " + held.at("/waitsFor/reference/id").asText() + ", which is nobody"
            : held.at("/problem/code").asText() + pointers(held);
    ObjectNode mended =
        erp.correct(kind, code)
            .orElseThrow(() -> new ApiException(kind + " " + code + " was refused: " + held));
    ObjectNode body = Api.object();
    body.set("row", mended);
    JsonNode replay = api.post(BASE + "held-rows/" + held.get("id").asText() + "/replays", body);
    out.accept(
        "%-12s %s: %s; mended: %s"
            .formatted(kind, code, reason, replay.get("outcome").asText().toLowerCase()));
  }

  private static String pointers(JsonNode held) {
    StringBuilder text = new StringBuilder();
    held.at("/problem/errors")
        .forEach(error -> text.append(' ').append(error.get("pointer").asText()));
    return text.toString();
  }

  private void compare(String kind) throws InterruptedException {
    String address = BASE + "reconciliations/" + kind + "/" + Mapping.SYSTEM;
    JsonNode kehu = api.get(address);
    Checksums ours = Checksums.of(erp.versions(kind));
    List<String> differing = new ArrayList<>();
    if (!kehu.get("checksum").asText().equals(ours.all())) {
      for (String prefix : differing(kehu, ours)) {
        JsonNode rows = api.get(address + "/rows?limit=1000&prefix=" + prefix);
        differing.addAll(differing(kind, prefix, rows));
      }
    }
    if (!differing.isEmpty()) {
      throw new ApiException("Of the " + kind + ", both sides differ in " + differing);
    }
    out.accept(
        "%-12s %3d records on both sides, checksum %s"
            .formatted(kind, kehu.get("count").asLong(), Checksums.of(erp.versions(kind)).all()));
  }

  /// The prefixes of the buckets whose rows are worth a look.
  private static Set<String> differing(JsonNode kehu, Checksums ours) {
    Set<String> differing = new TreeSet<>(ours.prefixes());
    for (JsonNode bucket : kehu.get("buckets")) {
      String prefix = bucket.get("prefix").asText();
      if (bucket.get("checksum").asText().equals(ours.bucket(prefix))) {
        differing.remove(prefix);
      } else {
        differing.add(prefix);
      }
    }
    return differing;
  }

  private List<String> differing(String kind, String prefix, JsonNode rows) {
    Map<String, Long> ours = erp.versions(kind);
    ours.keySet().removeIf(code -> !Checksums.bucketOf(code).equals(prefix));
    List<String> differing = new ArrayList<>();
    for (JsonNode row : rows.get("items")) {
      String code = row.get("externalId").asText();
      Long version = ours.remove(code);
      long there = row.path("sourceVersion").asLong(-1);
      if (version == null || version != there && !wasMended(kind, code, there)) {
        differing.add("%s: %s here, %d there".formatted(code, version, there));
      }
    }
    ours.forEach((code, version) -> differing.add(code + ": " + version + " here, none there"));
    return differing;
  }

  /// Whether it is a row that an earlier load mended: the files of the example know nothing of that.
  private boolean wasMended(String kind, String code, long there) {
    return erp.correct(kind, code)
        .filter(row -> row.get("sourceVersion").asLong() == there)
        .isPresent();
  }
}
