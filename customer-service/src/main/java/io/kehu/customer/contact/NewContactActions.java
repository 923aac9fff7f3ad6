package io.kehu.customer.contact;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewContactActions {
  @Produces
  RecordActions<AnyCustomer, NewContactAction> onCustomers(CustomerAccess customers) {
    return customers.actions(NewContactAction.class);
  }
}
