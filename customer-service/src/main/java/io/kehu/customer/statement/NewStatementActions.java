package io.kehu.customer.statement;

import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change a customer may add to its statements.
@ApplicationScoped
class NewStatementActions {
  @Produces
  RecordActions<AnyCustomer, NewStatementAction> onCustomers(CustomerAccess customers) {
    return customers.actions(NewStatementAction.class);
  }
}
