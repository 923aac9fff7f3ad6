package io.kehu.customer.scorecard;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change a customer may score it.
@ApplicationScoped
class CreditAssessmentActions {
  @Produces
  RecordActions<AnyCustomer, CreditAssessmentAction> onCustomers(CustomerAccess customers) {
    return customers.actions(CreditAssessmentAction.class);
  }
}
