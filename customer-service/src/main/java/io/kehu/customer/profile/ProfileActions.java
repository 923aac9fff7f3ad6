package io.kehu.customer.profile;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Open to whoever may change the customer.
@ApplicationScoped
class ProfileActions {
  @Produces
  RecordActions<AnyCustomer, ProfileAction> onCustomers(CustomerAccess customers) {
    return customers.actions(ProfileAction.class);
  }
}
