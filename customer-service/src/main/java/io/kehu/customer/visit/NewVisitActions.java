package io.kehu.customer.visit;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewVisitActions {
  @Produces
  RecordActions<AnyCustomer, NewVisitAction> onCustomers(CustomerAccess customers) {
    return customers.actions(NewVisitAction.class);
  }
}
