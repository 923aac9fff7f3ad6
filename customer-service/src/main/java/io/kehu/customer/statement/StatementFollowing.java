package io.kehu.customer.statement;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// The survivor may then have two statements of one period: nobody can say which is right.
class StatementFollowing {
  @Produces
  Following statements() {
    return FollowingRows.records("statement", "financial_statement", "customer_id");
  }
}
