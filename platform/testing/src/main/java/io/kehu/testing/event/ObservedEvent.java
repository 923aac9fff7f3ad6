package io.kehu.testing.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// An event as it lies on the topic.
///
/// @param headers all of them, as text
/// @param data the body; a null node for a tombstone
public record ObservedEvent(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    JsonNode data) {

  static ObservedEvent of(ConsumerRecord<String, byte[]> record) {
    return new ObservedEvent(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        Wire.headers(record.headers()),
        Wire.json(record.value()));
  }

  public String type() {
    return headers.getOrDefault("ce_type", "");
  }

  public String id() {
    return headers.getOrDefault("ce_id", "");
  }

  public String subject() {
    return headers.getOrDefault("ce_subject", "");
  }

  /// Text at a JSON pointer into the data (`/ticket/status`), empty if there is none.
  public String text(String pointer) {
    return data.at(pointer).asText("");
  }
}
