package io.kehu.customer.communication;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewCommunicationActions implements RecordActions<AnyCustomer, NewCommunicationAction> {
  private final CustomerAccess customers;

  NewCommunicationActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<NewCommunicationAction> actions() {
    return NewCommunicationAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, NewCommunicationAction action) {
    return customers.isWritable(customer);
  }
}
