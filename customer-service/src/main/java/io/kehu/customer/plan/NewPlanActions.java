package io.kehu.customer.plan;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewPlanActions {
  @Produces
  RecordActions<AnyCustomer, NewPlanAction> onCustomers(CustomerAccess customers) {
    return customers.actions(NewPlanAction.class);
  }
}
