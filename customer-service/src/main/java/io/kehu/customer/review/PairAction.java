package io.kehu.customer.review;

/// What can be done with a pair.
enum PairAction {
  DECIDE
}
