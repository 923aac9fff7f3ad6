package io.kehu.customer.overview;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Shows the overview to whoever may see the customer.
@ApplicationScoped
public class OverviewService {
  private final CustomerAccess customers;
  private final OverviewQuery query;

  OverviewService(CustomerAccess customers, OverviewQuery query) {
    this.customers = customers;
    this.query = query;
  }

  /// @throws ProblemException `customer-not-found`, `customer-merged`, `customer-erased`
  @Transactional(SUPPORTS)
  public OverviewApi.View of(UUID customerId) {
    return query
        .of(customerId, customers.readable())
        .orElseThrow(() -> customers.absent(customerId));
  }
}
