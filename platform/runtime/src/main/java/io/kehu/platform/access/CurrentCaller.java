package io.kehu.platform.access;

import jakarta.enterprise.context.ApplicationScoped;

/// Finds out who asks, from the verified token of the request in hand.
@ApplicationScoped
public class CurrentCaller {
  /// The caller of this request; the service itself where no request is in hand (consumers, jobs).
  public Caller get() {
    throw new UnsupportedOperationException();
  }
}
