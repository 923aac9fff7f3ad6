package io.kehu.bench.crash.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.bench.crash.load.Answer;
import io.kehu.bench.crash.load.Client;
import io.kehu.bench.crash.load.Ledger;
import io.kehu.bench.crash.load.Whole;
import io.kehu.dev.launcher.service.Service;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// Outbox, Kafka and change feed hold the same events in the same order.
public final class EventCheck {
  private static final Set<String> COMPACTED = Set.of("crm.customer", "crm.team", "crm.product");
  private static final String OUTBOX =
      """
      select position, id, aggregatetype, event_key, source, payload
      from outbox_event order by position nulls first
      """;

  private final Set<String> erased;
  private final Databases databases;
  private final Broker broker;
  private final Client client;
  private final Findings findings;

  public EventCheck(
      Ledger ledger, Databases databases, Broker broker, Client client, Findings findings) {
    this.erased =
        ledger.wholes(Whole.Erasure.class).stream()
            .map(erasure -> erasure.customer().toString())
            .collect(Collectors.toSet());
    this.databases = databases;
    this.broker = broker;
    this.client = client;
    this.findings = findings;
  }

  /// An event as the outbox holds it.
  private record Sent(
      long position, String id, String topic, String key, String source, String payload) {}

  public void check() throws SQLException, InterruptedException {
    Map<String, Sent> sent = new HashMap<>();
    List<ConsumerRecord<String, byte[]>> records = broker.everything();
    for (Service service : Service.behindTheGateway()) {
      List<Sent> outbox = outbox(service, records);
      outbox.forEach(event -> sent.put(event.id(), event));
      feed(service, outbox);
      nothingLeftOver(service);
    }
    log(sent, records);
  }

  /// Events about somebody who was erased are gone from the outbox, and left their positions free.
  private List<Sent> outbox(Service service, List<ConsumerRecord<String, byte[]>> records)
      throws SQLException {
    List<Sent> outbox =
        databases.rows(
            service,
            OUTBOX,
            row ->
                new Sent(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)));
    Set<Long> positions = outbox.stream().map(Sent::position).collect(Collectors.toSet());
    findings.same(service.module() + ": each position once", outbox.size(), positions.size());
    Set<String> sources = outbox.stream().map(Sent::source).collect(Collectors.toSet());
    records.stream()
        .filter(record ->
            erased.contains(record.key()) && sources.contains(header(record, "ce_source")))
        .map(record -> Long.valueOf(header(record, "ce_position")))
        .forEach(positions::add);
    findings.sameSet(
        service.module() + ": positions without gaps",
        LongStream.rangeClosed(1, positions.stream().mapToLong(Long::longValue).max().orElse(0))
            .boxed()
            .toList(),
        positions);
    return outbox;
  }

  /// Read from the start in steps: each event once, in the order of positions.
  private void feed(Service service, List<Sent> outbox) throws InterruptedException {
    List<String> told = new ArrayList<>();
    String after = "";
    while (true) {
      Answer answer = client.get(service, "/v1/changes?limit=500" + after);
      if (!answer.isGood()) {
        findings.differs(
            "%s: /v1/changes was answered %d".formatted(service.module(), answer.status()));
        return;
      }
      JsonNode items = answer.body().get("items");
      items.forEach(
          item -> told.add(item.get("position").asLong() + " " + item.get("id").asText()));
      if (items.isEmpty()) {
        break;
      }
      after = "&after=" + URLEncoder.encode(answer.body().get("nextCursor").asText(), UTF_8);
    }
    List<String> expected =
        outbox.stream().map(event -> event.position() + " " + event.id()).toList();
    if (!told.equals(expected)) {
      findings.sameSet(service.module() + ": change feed, events", expected, told);
      findings.differs(
          "%s: the change feed tells %d events, the outbox holds %d"
              .formatted(service.module(), told.size(), expected.size()));
    }
    findings.say(
        "%-18s %6d events in the outbox and in the change feed"
            .formatted(service.module(), outbox.size()));
  }

  private void nothingLeftOver(Service service) throws SQLException {
    findings.none(
        service.module() + ": events that the broker refused",
        databases.rows(service, "select * from outbox_refused", Databases::texts));
    findings.none(
        service.module() + ": parked events",
        databases.rows(
            service, "select topic, type, id, reason from parked_event", Databases::texts));
  }

  private void log(Map<String, Sent> sent, List<ConsumerRecord<String, byte[]>> records) {
    Map<String, String> first = new HashMap<>();
    Map<String, Long> highest = new HashMap<>();
    Set<String> keys = new HashSet<>();
    Map<String, Sent> missing = new HashMap<>(sent);
    int ofErased = 0;
    int repeats = 0;
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.topic().endsWith(".dlq")) {
        findings.differs("a dead letter: " + place(record));
        continue;
      }
      String id = header(record, "ce_id");
      Sent event = sent.get(id);
      if (event == null && erased.contains(record.key())) {
        ofErased++;
        continue;
      }
      if (event == null) {
        findings.differs("Kafka holds an event of nobody's outbox: %s".formatted(place(record)));
        continue;
      }
      missing.remove(id);
      faithful(record, event);
      String place = record.topic() + "-" + record.partition();
      if (first.putIfAbsent(id, place) == null) {
        long before = highest.getOrDefault(place + event.source(), 0L);
        if (event.position() <= before) {
          findings.differs(
              "%s: position %d of %s arrives behind %d"
                  .formatted(place, event.position(), event.source(), before));
        }
        highest.put(place + event.source(), event.position());
      } else {
        repeats++;
        findings.same("place of the repeat of " + id, first.get(id), place);
      }
      keys.add(record.topic() + " " + record.key());
    }
    int absent = missing.size();
    missing.values().removeIf(event -> isOutdone(event, keys));
    findings.none("events that never came to Kafka", missing.values());
    findings.say(
        "Kafka              %6d records for %d events: %d exact repeats after a crash, %d compacted away, %d of people who were erased since"
            .formatted(records.size(), sent.size(), repeats, absent - missing.size(), ofErased));
  }

  /// State topics keep the newest event of a key.
  private static boolean isOutdone(Sent event, Set<String> keys) {
    return COMPACTED.contains(event.topic()) && keys.contains(event.topic() + " " + event.key());
  }

  private void faithful(ConsumerRecord<String, byte[]> record, Sent event) {
    boolean same =
        record.topic().equals(event.topic())
            && event.key().equals(record.key())
            && header(record, "ce_position").equals(Long.toString(event.position()))
            && header(record, "ce_source").equals(event.source())
            && Arrays.equals(record.value(), event.payload().getBytes(UTF_8));
    if (!same) {
      findings.differs("Kafka's record is not what the outbox holds: %s".formatted(place(record)));
    }
  }

  private static String place(ConsumerRecord<?, ?> record) {
    return "%s of %s at %s-%d@%d"
        .formatted(
            header(record, "ce_type"),
            record.key(),
            record.topic(),
            record.partition(),
            record.offset());
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
