package io.kehu.customer.calllist;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Whoever was to be called is called for the one that goes on.
class CallListFollowing {
  @Produces
  Following entries() {
    return FollowingRows.history("call-list-entry", "call_list_entry", "customer_id");
  }

  @Produces
  Following attempts() {
    return FollowingRows.history("call-attempt", "call_attempt", "customer_id");
  }
}
