package io.kehu.customer.commitment;

/// Who is bound.
public enum Side {
  /// we are, to the customer
  US,
  /// the customer is, to us
  CUSTOMER
}
