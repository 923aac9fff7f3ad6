package io.kehu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Takes events into the transaction in hand; the relay sends them to Kafka after it commits, in order per key.
@ApplicationScoped
public class Outbox {
  /// Saves the events with the state that they tell of.
  ///
  /// @throws IllegalStateException outside a transaction
  public void append(List<? extends DomainEvent> events) {
    throw new UnsupportedOperationException();
  }
}
