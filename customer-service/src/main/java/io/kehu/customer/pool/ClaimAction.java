package io.kehu.customer.pool;

/// What the pool adds to the actions on a customer.
enum ClaimAction {
  CLAIM
}
