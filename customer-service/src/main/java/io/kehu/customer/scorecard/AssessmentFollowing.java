package io.kehu.customer.scorecard;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// What was judged is told of whoever goes on.
class AssessmentFollowing {
  @Produces
  Following assessments() {
    return FollowingRows.history("credit-assessment", "credit_assessment", "customer_id");
  }
}
