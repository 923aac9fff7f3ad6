package io.kehu.customer.review;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of pairs of duplicates, whichever of the two is erased.
@ApplicationScoped
class DuplicatePairErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rows(
            "duplicate_pair", "first_customer_id = :subject or second_customer_id = :subject"));
  }
}
