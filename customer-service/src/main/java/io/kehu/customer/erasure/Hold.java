package io.kehu.customer.erasure;

/// What speaks against an erasure for now.
public enum Hold {
  OPEN_ORDERS,
  OPEN_RECEIVABLES
}
