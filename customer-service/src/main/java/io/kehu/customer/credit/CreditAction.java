package io.kehu.customer.credit;

/// What this feature adds to customers.
enum CreditAction {
  SET_CREDIT_LIMIT
}
