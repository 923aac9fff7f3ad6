package io.kehu.customer.overview;

/// What kind of record a next action is.
public enum NextActionType {
  VISIT,
  COMMUNICATION,
  PLAN_ACTION
}
