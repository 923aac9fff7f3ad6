package io.kehu.customer.review;

/// What was decided about a pair.
public enum PairStatus {
  OPEN,
  CONFIRMED,
  NOT_DUPLICATE,
  MERGED
}
