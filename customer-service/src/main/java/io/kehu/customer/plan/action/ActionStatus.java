package io.kehu.customer.plan.action;

/// What became of an action.
public enum ActionStatus {
  OPEN,
  DONE,
  CANCELLED
}
