package io.kehu.customer.plan;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewPlanActions implements RecordActions<AnyCustomer, NewPlanAction> {
  private final CustomerAccess customers;

  NewPlanActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<NewPlanAction> actions() {
    return NewPlanAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, NewPlanAction action) {
    return customers.isWritable(customer);
  }
}
