package io.kehu.loyalty.churn;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Nobody watches over who was erased.
@ApplicationScoped
class ChurnErasing implements Erases {
  private static final Erasing.Of CUSTOMER = Erasing.of("customer");

  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("churn_signal"), CUSTOMER.rows("churn_watch"));
  }
}
