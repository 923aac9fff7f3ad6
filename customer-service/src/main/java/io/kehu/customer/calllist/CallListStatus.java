package io.kehu.customer.calllist;

/// Whether a list is worked.
public enum CallListStatus {
  OPEN,
  CLOSED
}
