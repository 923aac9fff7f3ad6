package io.kehu.customer.decision;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of decisions on orders.
@ApplicationScoped
class DecisionErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("credit_decision"));
  }
}
