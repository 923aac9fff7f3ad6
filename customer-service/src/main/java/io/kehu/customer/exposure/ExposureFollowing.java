package io.kehu.customer.exposure;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// Open orders follow by the platform's succession.
class ExposureFollowing {
  @Produces
  Following exposures() {
    return new StayingRows(
        "credit_exposure", "customer_id", "summed up anew by the events of the merge");
  }
}
