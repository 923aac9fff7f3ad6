package io.kehu.customer.ownership;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Handovers go where their customer goes.
class OwnerChangeFollowing {
  @Produces
  Following ownerChanges() {
    return FollowingRows.history("owner-change", "customer_owner_change", "customer_id");
  }
}
