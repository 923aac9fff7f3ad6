package io.kehu.loyalty.order;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Orders as they are counted name nobody.
@ApplicationScoped
class OrderErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.kept("order_replica", "NAMES_NOBODY"));
  }
}
