package io.kehu.customer.decision;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Decisions hold their place in the exposure of whoever goes on.
class DecisionFollowing {
  @Produces
  Following decisions() {
    return FollowingRows.history("credit-decision", "credit_decision", "customer_id");
  }
}
