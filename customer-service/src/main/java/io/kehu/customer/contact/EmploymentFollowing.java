package io.kehu.customer.contact;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Who worked at the losing customer worked at the survivor.
class EmploymentFollowing {
  @Produces
  Following employments() {
    return FollowingRows.history("employment", "contact_employment", "customer_id");
  }
}
