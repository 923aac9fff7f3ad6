package io.kehu.customer.merge;

/// Whose value a field has after a merge.
public enum Side {
  SURVIVOR,
  LOSER
}
