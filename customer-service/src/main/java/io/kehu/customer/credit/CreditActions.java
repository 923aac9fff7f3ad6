package io.kehu.customer.credit;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change a customer, and approve credit.
@ApplicationScoped
class CreditActions {
  @Produces
  RecordActions<AnyCustomer, CreditAction> onCustomers(CustomerAccess customers) {
    return customers.actions(CreditAction.class);
  }
}
