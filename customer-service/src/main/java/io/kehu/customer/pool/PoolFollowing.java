package io.kehu.customer.pool;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// The events of a merge say whom the survivor belongs to, and of its undoing whom both do.
class PoolFollowing {
  @Produces
  Following watches() {
    return new StayingRows("ownership_watch", "customer_id", "told by the events of the merge");
  }
}
