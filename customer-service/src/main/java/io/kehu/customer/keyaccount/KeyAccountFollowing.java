package io.kehu.customer.keyaccount;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import jakarta.enterprise.inject.Produces;

/// A customer is a key account once: where both are, the survivor stays what it is.
class KeyAccountFollowing {
  @Produces
  Following keyAccounts() {
    return FollowingRows.records("key-account", "key_account", "customer_id")
        .where(
            """
            r.status not in ('PROPOSED', 'CONFIRMED') or not exists (
              select from key_account o where o.customer_id = :survivor
                and o.status in ('PROPOSED', 'CONFIRMED'))
            """);
  }
}
