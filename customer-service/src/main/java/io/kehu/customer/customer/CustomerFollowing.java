package io.kehu.customer.customer;

import io.kehu.customer.merge.following.Following;
import io.kehu.customer.merge.following.FollowingRows;
import io.kehu.customer.merge.following.StayingRows;
import jakarta.enterprise.inject.Produces;

/// How what is kept beside a customer follows when it is merged.
class CustomerFollowing {
  @Produces
  Following subsidiaries() {
    return FollowingRows.records("subsidiary", "customer", "parent_id");
  }

  /// Nobody has referred itself: a survivor that the losing customer referred keeps that name.
  @Produces
  Following referred() {
    return FollowingRows.records("referred-customer", "customer", "referred_by_customer_id")
        .where("r.id <> :survivor");
  }

  @Produces
  Following merged() {
    return new StayingRows(
        "customer", "merged_into_id", "lines of merges are followed to their end");
  }

  @Produces
  Following keys() {
    return new StayingRows(
        "customer_key", "customer_id", "written with the customer's master data");
  }

  @Produces
  Following references() {
    return new StayingRows(
        "customer_external_reference", "record_id", "written with the customer's master data");
  }
}
