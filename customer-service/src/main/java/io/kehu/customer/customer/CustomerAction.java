package io.kehu.customer.customer;

/// What can be done with a customer's own record.
enum CustomerAction {
  EDIT,
  MOVE_CLASS,
  ASSIGN
}
