package io.kehu.customer.tiering;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of tiers and of the care that is counted for them.
@ApplicationScoped
class TierErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("customer_tier"), CUSTOMER.rows("customer_care"));
  }
}
