package io.kehu.customer.upkeep;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// Both customers of a merge are due by it anyway.
class DueFollowing {
  @Produces
  Following queue() {
    return new StayingRows("customer_due", "customer_id", "a queue; both are due by the merge");
  }
}
