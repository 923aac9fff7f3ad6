package io.kehu.customer.profile;

/// What profiles add to the actions on a customer.
enum ProfileAction {
  EDIT_PROFILE,
  VERIFY_PROFILE
}
