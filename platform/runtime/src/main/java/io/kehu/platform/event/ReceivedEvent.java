package io.kehu.platform.event;

import java.time.Instant;
import java.util.UUID;

/// The envelope of an event that arrived.
///
/// @param key the partition key
/// @param time when it happened, by the publisher's clock
public record ReceivedEvent(
    UUID id, String type, String source, String subject, String key, Instant time, long position) {}
