package io.kehu.customer.merge;

/// What this feature adds to customers.
enum MergeAction {
  MERGE
}
