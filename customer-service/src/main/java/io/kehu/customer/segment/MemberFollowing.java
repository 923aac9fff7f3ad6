package io.kehu.customer.segment;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// Whoever was picked by hand stays picked; what conditions decide is worked out anew.
class MemberFollowing {
  @Produces
  Following members() {
    return FollowingRows.onePer(
            "segment_id", "uuid", "segment-member", "segment_member", "customer_id")
        .where("exists (select from segment s where s.id = r.segment_id and s.kind = 'STATIC')");
  }
}
