package io.kehu.platform.event.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kehu.platform.event.ReceivedEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Reads the CloudEvents headers of a record.
public final class Envelope {
  private Envelope() {}

  /// The event's type; null where the record has none and is therefore no event.
  public static @Nullable String type(ConsumerRecord<?, ?> message) {
    return text(message.headers(), "ce_type");
  }

  public static @Nullable String traceparent(ConsumerRecord<?, ?> message) {
    return text(message.headers(), "traceparent");
  }

  /// @throws IllegalArgumentException when a header that every event has is missing or malformed
  public static ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
    Headers headers = message.headers();
    UUID id = UUID.fromString(required(headers, "ce_id"));
    String key = message.key();
    String position = text(headers, "ce_position");
    return new ReceivedEvent(
        id,
        required(headers, "ce_type"),
        required(headers, "ce_source"),
        required(headers, "ce_subject"),
        key == null ? "" : key,
        time(required(headers, "ce_time")),
        position == null ? 0 : Long.parseLong(position));
  }

  private static Instant time(String value) {
    try {
      // Others may write an offset instead of Z.
      return value.endsWith("Z") ? Instant.parse(value) : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("ce_time is not a time: " + value, e);
    }
  }

  private static String required(Headers headers, String name) {
    String value = text(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
