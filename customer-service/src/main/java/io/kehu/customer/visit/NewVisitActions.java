package io.kehu.customer.visit;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewVisitActions implements RecordActions<AnyCustomer, NewVisitAction> {
  private final CustomerAccess customers;

  NewVisitActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<NewVisitAction> actions() {
    return NewVisitAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, NewVisitAction action) {
    return customers.isWritable(customer);
  }
}
