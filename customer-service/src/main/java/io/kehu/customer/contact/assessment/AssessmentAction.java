package io.kehu.customer.contact.assessment;

/// What this feature adds to contacts.
enum AssessmentAction {
  ASSESS
}
