package io.kehu.platform.event;

import jakarta.enterprise.context.ApplicationScoped;

/// What happens to the outbox within this process.
@ApplicationScoped
public class OutboxSignals {
  private final Signal committed = new Signal();
  private final Signal positioned = new Signal();

  /// A transaction that appended events has committed.
  public Signal committed() {
    return committed;
  }

  /// Events got their positions: the change feed may show them.
  public Signal positioned() {
    return positioned;
  }
}
