package io.kehu.customer.plan.action;

/// What can be done with an action of a plan.
enum PlanActionMove {
  EDIT,
  REMOVE
}
