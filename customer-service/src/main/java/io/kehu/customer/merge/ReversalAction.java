package io.kehu.customer.merge;

/// What can be done with a merge.
enum ReversalAction {
  REVERSE
}
