package io.kehu.customer.contact;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewContactActions implements RecordActions<AnyCustomer, NewContactAction> {
  private final CustomerAccess customers;

  NewContactActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<NewContactAction> actions() {
    return NewContactAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, NewContactAction action) {
    return customers.isWritable(customer);
  }
}
