package io.kehu.customer.communication;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Whom we spoke with is told of whoever goes on.
class CommunicationFollowing {
  @Produces
  Following communications() {
    return FollowingRows.records("communication", "communication", "customer_id");
  }
}
