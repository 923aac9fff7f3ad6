package io.kehu.customer.merge;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change a customer may merge another one into it that they may change, too.
@ApplicationScoped
class MergeActions {
  @Produces
  RecordActions<AnyCustomer, MergeAction> onCustomers(CustomerAccess customers) {
    return customers.actions(MergeAction.class);
  }
}
