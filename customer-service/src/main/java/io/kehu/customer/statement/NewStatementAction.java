package io.kehu.customer.statement;

/// What this feature adds to customers.
enum NewStatementAction {
  ADD_STATEMENT
}
