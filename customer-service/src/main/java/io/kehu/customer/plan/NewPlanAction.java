package io.kehu.customer.plan;

/// What plans add to the actions on a customer.
public enum NewPlanAction {
  ADD_PLAN
}
