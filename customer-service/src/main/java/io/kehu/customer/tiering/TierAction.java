package io.kehu.customer.tiering;

/// What this feature adds to customers.
enum TierAction {
  SET_TIER
}
