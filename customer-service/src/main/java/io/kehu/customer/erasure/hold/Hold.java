package io.kehu.customer.erasure.hold;

/// What speaks against an erasure for now.
public enum Hold {
  OPEN_ORDERS,
  OPEN_RECEIVABLES
}
