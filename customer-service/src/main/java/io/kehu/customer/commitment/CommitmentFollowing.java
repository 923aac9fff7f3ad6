package io.kehu.customer.commitment;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Promises bind whoever goes on.
class CommitmentFollowing {
  @Produces
  Following commitments() {
    return FollowingRows.records("commitment", "commitment", "customer_id");
  }
}
