package io.kehu.customer.statement;

/// What can be done with a statement.
enum StatementAction {
  EDIT,
  REMOVE
}
