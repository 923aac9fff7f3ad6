package io.kehu.customer.judgement;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change a customer may judge it.
@ApplicationScoped
class JudgementActions {
  @Produces
  RecordActions<AnyCustomer, JudgementAction> onCustomers(CustomerAccess customers) {
    return customers.actions(JudgementAction.class);
  }
}
