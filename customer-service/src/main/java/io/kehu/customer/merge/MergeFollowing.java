package io.kehu.customer.merge;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// Merges tell what was, whoever went on in whom since.
class MergeFollowing {
  @Produces
  Following survivors() {
    return new StayingRows("customer_merge", "survivor_id", "tells what was");
  }

  @Produces
  Following losing() {
    return new StayingRows("customer_merge", "losing_id", "tells what was");
  }
}
