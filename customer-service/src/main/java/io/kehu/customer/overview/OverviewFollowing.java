package io.kehu.customer.overview;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// Opportunities, orders and tickets follow by the platform's succession.
class OverviewFollowing {
  @Produces
  Following figures() {
    return new StayingRows(
        "overview_figures", "customer_id", "whoever reckons them tells them anew for the survivor");
  }
}
