package io.kehu.customer.contact;

/// What contacts add to the actions on a customer.
enum NewContactAction {
  ADD_CONTACT
}
