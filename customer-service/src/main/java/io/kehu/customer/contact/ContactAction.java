package io.kehu.customer.contact;

/// What can be done with a contact.
enum ContactAction {
  EDIT,
  MOVE,
  REMOVE
}
