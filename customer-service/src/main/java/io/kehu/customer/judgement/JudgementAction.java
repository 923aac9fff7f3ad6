package io.kehu.customer.judgement;

/// What this feature adds to customers.
enum JudgementAction {
  JUDGE
}
