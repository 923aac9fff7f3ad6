package io.kehu.platform.event.inbox;

/// An event that can never be applied as it is.
final class PoisonEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PoisonEventException(String reason) {
    super(reason);
  }
}
