package io.kehu.customer.credit;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of limits.
@ApplicationScoped
class CreditErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(CUSTOMER.rows("credit_account"), CUSTOMER.rows("credit_limit"));
  }
}
