package io.kehu.customer.commitment;

/// What can be done with a commitment.
enum CommitmentAction {
  EDIT,
  KEEP,
  BREAK,
  WITHDRAW
}
