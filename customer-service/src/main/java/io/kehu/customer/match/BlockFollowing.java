package io.kehu.customer.match;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// A merged customer is no candidate, whatever its keys.
class BlockFollowing {
  @Produces
  Following blocks() {
    return new StayingRows(
        "customer_block", "customer_id", "come from the customer's own names, for when it is back");
  }
}
