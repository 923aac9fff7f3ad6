package io.kehu.customer.communication;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewCommunicationActions {
  @Produces
  RecordActions<AnyCustomer, NewCommunicationAction> onCustomers(CustomerAccess customers) {
    return customers.actions(NewCommunicationAction.class);
  }
}
