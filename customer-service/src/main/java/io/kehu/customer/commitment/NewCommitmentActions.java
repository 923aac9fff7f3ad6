package io.kehu.customer.commitment;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewCommitmentActions {
  @Produces
  RecordActions<AnyCustomer, NewCommitmentAction> onCustomers(CustomerAccess customers) {
    return customers.actions(NewCommitmentAction.class);
  }
}
