package io.kehu.loyalty.points;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// The ledger must still add up; what was written beside its entries goes.
@ApplicationScoped
class PointsErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.columns(
            "points_entry", "customer_id = :subject and order_id is null", Map.of("reason", "''")),
        CUSTOMER.kept("points_entry", "NAMES_NOBODY"),
        CUSTOMER.kept("points_account", "NAMES_NOBODY"));
  }
}
