package io.kehu.customer.statement;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// Whoever may change the customer may change its statements.
@ApplicationScoped
class StatementActions {
  @Produces
  RecordActions<StatementApi.View, StatementAction> onStatements(CustomerAccess customers) {
    return RecordActions.of(
        StatementApi.View.class,
        StatementAction.class,
        (statement, _) -> customers.isWritable(statement.customerId()));
  }
}
