package io.kehu.customer.credit;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// Limit and grade are judgements on one customer, so the survivor keeps its own; what happened is told of both.
class CreditFollowing {
  @Produces
  Following account() {
    return new StayingRows(
        "credit_account", "customer_id", "the survivor keeps its own limit and grade");
  }

  @Produces
  Following limits() {
    return FollowingRows.history("credit-limit", "credit_limit", "customer_id");
  }
}
