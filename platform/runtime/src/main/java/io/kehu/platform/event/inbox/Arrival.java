package io.kehu.platform.event.inbox;

import io.kehu.platform.event.EventTypes;
import io.kehu.platform.event.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/// A known event as it came out of its topic.
record Arrival(
    ReceivedEvent event, int partition, long offset, byte[] data, @Nullable String traceparent) {

  /// What keeps its order: the topic (without prefix) and the key.
  Lane lane() {
    return new Lane(EventTypes.topicOf(event.type()), event.key());
  }

  record Lane(String topic, String key) {}
}
