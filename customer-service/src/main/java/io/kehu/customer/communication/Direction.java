package io.kehu.customer.communication;

/// Who turned to whom.
public enum Direction {
  /// the customer to us
  INBOUND,
  /// we to the customer
  OUTBOUND
}
