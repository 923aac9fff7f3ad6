package io.kehu.customer.merge;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A merge holds all that both customers were, so it goes with either, and cannot be undone any more.
@ApplicationScoped
class MergeErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rows(
            "customer_merge_move",
            "merge_id in (select id from customer_merge where :subject in (survivor_id, losing_id))"),
        CUSTOMER.rows("customer_merge", ":subject in (survivor_id, losing_id)"));
  }
}
