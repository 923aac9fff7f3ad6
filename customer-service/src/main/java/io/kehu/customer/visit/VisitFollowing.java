package io.kehu.customer.visit;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// Visits, and the occasions that rules will make visits of.
class VisitFollowing {
  @Produces
  Following visits() {
    return FollowingRows.records("visit", "visit", "customer_id");
  }

  @Produces
  Following occasions() {
    return new FollowingRows(
        "visit-occasion",
        "visit_occasion",
        "customer_id",
        "occasion",
        "text",
        /* unique= */ false,
        /* versioned= */ false,
        "true",
        /* history= */ true);
  }

  @Produces
  Following planned() {
    return new StayingRows(
        "visit_planned_by_rule", "customer_id", "two customers may share an occasion");
  }
}
