package io.kehu.customer.customer;

import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change a customer may do all of it.
@ApplicationScoped
class CustomerActions implements RecordActions<AnyCustomer, CustomerAction> {
  private final CustomerAccess customers;

  CustomerActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<CustomerAction> actions() {
    return CustomerAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, CustomerAction action) {
    return customers.isWritable(customer);
  }
}
