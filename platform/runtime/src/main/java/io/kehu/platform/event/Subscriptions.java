package io.kehu.platform.event;

import java.util.function.BiConsumer;

/// Collects what a service listens to.
public interface Subscriptions {
  /// Calls `handler` for each event of the type, its data read as `data` (a record with only the fields that are needed; unknown ones are skipped).
  <T> Subscriptions on(String eventType, Class<T> data, BiConsumer<ReceivedEvent, T> handler);
}
