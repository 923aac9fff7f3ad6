package io.kehu.customer.quota;

/// How far ahead a target looks.
public enum Horizon {
  SHORT,
  MID,
  LONG
}
