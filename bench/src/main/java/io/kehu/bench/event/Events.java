package io.kehu.bench.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Events as the platform's relay sends them.
final class Events {
  private Events() {}

  /// @param id of the record that it tells of, also its key
  static ProducerRecord<String, byte[]> record(
      String topic,
      String id,
      String type,
      String source,
      Instant time,
      long position,
      byte[] payload) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, id, payload);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            type,
            "ce_source",
            source,
            "ce_subject",
            id,
            "ce_time",
            time.toString(),
            "ce_position",
            Long.toString(position),
            "content-type",
            "application/json",
            "traceparent",
            "00-083f141dfaa01780f8465e47b1e5a09f-43d35089dd704c67-00")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }
}
