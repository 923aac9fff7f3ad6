package io.kehu.customer.visit;

/// What visits add to the actions on a customer.
enum NewVisitAction {
  ADD_VISIT
}
