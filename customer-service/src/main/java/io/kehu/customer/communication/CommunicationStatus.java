package io.kehu.customer.communication;

/// Where a communication stands. It becomes held by telling when it took place.
public enum CommunicationStatus {
  PLANNED,
  HELD,
  CANCELLED;

  boolean mayBeCancelled() {
    return this == PLANNED;
  }
}
