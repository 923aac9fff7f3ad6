package io.kehu.customer.subjectaccess;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// A request tells who asked for what; what is read for it follows whom rows name by then.
class AccessFollowing {
  @Produces
  Following requests() {
    return new StayingRows(
        "subject_access_request", "customer_id", "tells whose data was asked for");
  }
}
