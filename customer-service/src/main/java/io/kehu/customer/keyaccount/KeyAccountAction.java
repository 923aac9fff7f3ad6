package io.kehu.customer.keyaccount;

/// What can be done with a key account or a proposal.
enum KeyAccountAction {
  CONFIRM,
  REJECT,
  ASSIGN,
  END
}
