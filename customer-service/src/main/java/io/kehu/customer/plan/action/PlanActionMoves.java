package io.kehu.customer.plan.action;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.customer.plan.PlanService;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change the customer, while the plan is open.
@ApplicationScoped
class PlanActionMoves implements RecordActions<PlanActionApi.Action, PlanActionMove> {
  private final PlanService plans;
  private final CustomerAccess customers;

  PlanActionMoves(PlanService plans, CustomerAccess customers) {
    this.plans = plans;
    this.customers = customers;
  }

  @Override
  public Class<PlanActionApi.Action> record() {
    return PlanActionApi.Action.class;
  }

  @Override
  public Class<PlanActionMove> actions() {
    return PlanActionMove.class;
  }

  @Override
  public boolean allows(PlanActionApi.Action action, PlanActionMove move) {
    return customers.isWritable(action.customerId()) && plans.isOpen(action.planId());
  }
}
