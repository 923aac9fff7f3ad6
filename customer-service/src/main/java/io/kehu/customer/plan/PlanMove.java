package io.kehu.customer.plan;

/// What can be done with a plan of any kind. What a plan wants done is called its actions, hence the name.
public enum PlanMove {
  EDIT,
  ADD_ACTION,
  ACTIVATE,
  CLOSE,
  COPY
}
