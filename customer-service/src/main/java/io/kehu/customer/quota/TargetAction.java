package io.kehu.customer.quota;

/// What can be done with a target.
enum TargetAction {
  EDIT,
  REMOVE
}
