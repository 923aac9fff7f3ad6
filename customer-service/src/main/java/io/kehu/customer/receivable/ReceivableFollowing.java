package io.kehu.customer.receivable;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Invoices are owed by whoever goes on.
class ReceivableFollowing {
  @Produces
  Following receivables() {
    return FollowingRows.records("receivable", "receivable", "customer_id");
  }
}
