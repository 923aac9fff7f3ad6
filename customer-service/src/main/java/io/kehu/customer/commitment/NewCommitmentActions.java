package io.kehu.customer.commitment;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Open to whoever may change the customer.
@ApplicationScoped
class NewCommitmentActions implements RecordActions<AnyCustomer, NewCommitmentAction> {
  private final CustomerAccess customers;

  NewCommitmentActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<NewCommitmentAction> actions() {
    return NewCommitmentAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, NewCommitmentAction action) {
    return customers.isWritable(customer);
  }
}
