package io.kehu.customer.profile;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Open to whoever may change the customer.
@ApplicationScoped
class ProfileActions implements RecordActions<AnyCustomer, ProfileAction> {
  private final CustomerAccess customers;

  ProfileActions(CustomerAccess customers) {
    this.customers = customers;
  }

  @Override
  public Class<AnyCustomer> record() {
    return AnyCustomer.class;
  }

  @Override
  public Class<ProfileAction> actions() {
    return ProfileAction.class;
  }

  @Override
  public boolean allows(AnyCustomer customer, ProfileAction action) {
    return customers.isWritable(customer);
  }
}
