package io.kehu.customer.tiering;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change a customer may put it into a tier by hand.
@ApplicationScoped
class TierActions {
  @Produces
  RecordActions<AnyCustomer, TierAction> onCustomers(CustomerAccess customers) {
    return customers.actions(TierAction.class);
  }
}
