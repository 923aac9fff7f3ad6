package io.kehu.customer.scorecard;

/// What this feature adds to customers.
enum CreditAssessmentAction {
  ASSESS_CREDIT
}
