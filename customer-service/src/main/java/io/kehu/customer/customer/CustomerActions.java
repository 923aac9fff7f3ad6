package io.kehu.customer.customer;

import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change a customer may do all of it.
@ApplicationScoped
class CustomerActions {
  @Produces
  RecordActions<AnyCustomer, CustomerAction> onCustomers(CustomerAccess customers) {
    return customers.actions(CustomerAction.class);
  }
}
