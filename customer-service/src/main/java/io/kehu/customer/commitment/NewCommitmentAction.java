package io.kehu.customer.commitment;

/// What commitments add to the actions on a customer.
enum NewCommitmentAction {
  ADD_COMMITMENT
}
