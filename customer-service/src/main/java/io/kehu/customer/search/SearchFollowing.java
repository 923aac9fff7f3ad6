package io.kehu.customer.search;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// A merged customer is not found, whatever it is found by.
class SearchFollowing {
  @Produces
  Following rows() {
    return new StayingRows(
        "customer_search", "customer_id", "made of the customer's own names, for when it is back");
  }

  @Produces
  Following progress() {
    return new StayingRows("customer_search_progress", "customer_id", "how far a job has come");
  }
}
