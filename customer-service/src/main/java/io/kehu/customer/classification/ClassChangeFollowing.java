package io.kehu.customer.classification;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Class changes go where their customer goes.
class ClassChangeFollowing {
  @Produces
  Following classChanges() {
    return FollowingRows.history("class-change", "customer_class_change", "customer_id");
  }
}
