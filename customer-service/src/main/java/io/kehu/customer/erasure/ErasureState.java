package io.kehu.customer.erasure;

/// How far an erasure is.
public enum ErasureState {
  SCHEDULED,
  RUNNING,
  DONE,
  CANCELLED
}
