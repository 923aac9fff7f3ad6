package io.kehu.platform.event.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that waits to be sent, or was.
record OutboxRow(
    long position,
    UUID id,
    String topic,
    String subject,
    String key,
    String type,
    String source,
    byte[] payload,
    Instant occurredAt,
    @Nullable String traceparent) {}
