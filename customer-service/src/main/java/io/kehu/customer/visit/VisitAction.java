package io.kehu.customer.visit;

/// What can be done with a visit.
enum VisitAction {
  EDIT,
  SCHEDULE,
  START,
  RECORD,
  FOLLOW_UP,
  CANCEL
}
