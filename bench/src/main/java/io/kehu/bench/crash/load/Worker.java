package io.kehu.bench.crash.load;

import static io.kehu.dev.demo.api.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.dev.launcher.service.Service;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// What stories need: chance, marks, and writes whose answers are noted in the ledger.
final class Worker {
  private static final int STALE_AT_MOST = 20;

  private final Client client;
  private final Ledger ledger;
  private final RandomGenerator random;

  Worker(Client client, Ledger ledger, RandomGenerator random) {
    this.client = client;
    this.ledger = ledger;
    this.random = random;
  }

  /// A story cannot go on: a write of it was refused or never answered.
  static final class StoryEnds extends Exception {
    private static final long serialVersionUID = 1L;
  }

  Ledger ledger() {
    return ledger;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /// @param most is included
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  BigDecimal amount(int most) {
    return BigDecimal.valueOf(random.nextLong(100, most * 100L), 2);
  }

  UUID customer() {
    return ledger.customer(random);
  }

  /// Letters that no other record has.
  String mark() {
    return HexFormat.of().toHexDigits(random.nextLong());
  }

  UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  static ObjectNode money(BigDecimal amount) {
    return object().put("amount", amount.toPlainString()).put("currency", "CNY");
  }

  /// A POST that must be taken.
  ///
  /// @param kind list that its record appears in
  /// @param mark by which its record would be found, were it never answered
  Answer post(Service service, String path, JsonNode body, String kind, String mark)
      throws InterruptedException, StoryEnds {
    return taken(attempt(service, path, body), path, kind, mark);
  }

  /// A POST that may lawfully be refused.
  Answer attempt(Service service, String path, JsonNode body) throws InterruptedException {
    return attempt(service, path, body, Map.of());
  }

  /// As [#attempt], on the version of a record that a header names.
  Answer attempt(Service service, String path, JsonNode body, Map<String, String> headers)
      throws InterruptedException {
    Map<String, String> all = new HashMap<>(key());
    all.putAll(headers);
    return client.send(service, "POST", path, body.toString(), all);
  }

  /// A POST of rows as a file.
  Answer upload(Service service, String path, String file, String type, String kind, String mark)
      throws InterruptedException, StoryEnds {
    Map<String, String> headers = Map.of("Idempotency-Key", mark, "Content-Type", type);
    return taken(client.send(service, "POST", path, file, headers), path, kind, mark);
  }

  JsonNode get(Service service, String path) throws InterruptedException, StoryEnds {
    return taken(client.get(service, path), path, "reads", path).body();
  }

  /// A write on the newest version of a record. Where a PUT's answer was lost, its repeat finds the version gone on, and only the record tells whether
  /// it was this PUT that did it.
  ///
  /// @param done whether the record, as read, is what the write wants
  Answer change(
      Service service,
      String method,
      String record,
      String noun,
      ObjectNode body,
      Predicate<JsonNode> done)
      throws InterruptedException, StoryEnds {
    boolean doubtful = false;
    for (int stale = 0; ; stale++) {
      Answer before = taken(client.get(service, record), record, "reads", record);
      if (doubtful && done.test(before.body())) {
        return before;
      }
      Map<String, String> headers =
          method.equals("POST")
              ? Map.of("If-Match", before.etag(), "Idempotency-Key", mark())
              : Map.of("If-Match", before.etag());
      Answer answer = client.send(service, method, record + "/" + noun, body.toString(), headers);
      if (answer.status() != 412 || stale == STALE_AT_MOST) {
        return taken(answer, record + "/" + noun, noun, record);
      }
      doubtful |= answer.doubtful() && method.equals("PUT");
    }
  }

  /// Notes what became of a write that had to be taken.
  Answer taken(Answer answer, String path, String kind, String mark) throws StoryEnds {
    if (answer.status() == 0) {
      ledger.doubt(kind, mark);
      throw new StoryEnds();
    }
    if (!answer.isGood()) {
      ledger.surprise("%s was answered %d: %s".formatted(path, answer.status(), answer.body()));
      throw new StoryEnds();
    }
    return answer;
  }

  private Map<String, String> key() {
    return Map.of("Idempotency-Key", mark() + mark());
  }
}
