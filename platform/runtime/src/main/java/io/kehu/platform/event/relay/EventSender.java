package io.kehu.platform.event.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kehu.platform.event.EventsConfig;
import io.kehu.platform.event.kafka.KafkaSettings;
import io.kehu.platform.event.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/// Sends events in the order given, as CloudEvents in binary mode.
final class EventSender implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final Topics topics;
  private final EventsConfig config;

  EventSender(KafkaSettings settings, Topics topics) {
    this.topics = topics;
    this.config = settings.events();
    this.producer = new KafkaProducer<>(settings.producer());
  }

  /// Hands the events to the producer. Stops at the first one that it would not even queue (no metadata, no room), because the ones behind it must
  /// not overtake it.
  SentBatch send(List<OutboxRow> rows) {
    topics.ensurePublished(
        rows.stream().map(OutboxRow::topic).collect(Collectors.toUnmodifiableSet()));
    SentBatch batch = new SentBatch(rows);
    for (OutboxRow row : rows) {
      producer.send(record(row), batch.expect(row));
      if (batch.hasFailed()) {
        topics.forget();
        break;
      }
    }
    return batch;
  }

  /// Leaves at once; what was not acknowledged will be sent again.
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private ProducerRecord<String, byte[]> record(OutboxRow row) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(config.topic(row.topic()), row.key(), row.payload());
    Headers headers = record.headers();
    header(headers, "ce_specversion", "1.0");
    header(headers, "ce_id", row.id().toString());
    header(headers, "ce_type", row.type());
    header(headers, "ce_source", row.source());
    header(headers, "ce_subject", row.subject());
    header(headers, "ce_time", row.occurredAt().toString());
    header(headers, "ce_position", Long.toString(row.position()));
    header(headers, "content-type", "application/json");
    if (row.traceparent() != null) {
      header(headers, "traceparent", row.traceparent());
    }
    return record;
  }

  private static void header(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
