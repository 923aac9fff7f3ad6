package io.kehu.customer.plan;

import io.kehu.customer.customer.CustomerAccess;
import io.kehu.platform.action.RecordActions;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever may change the customer, and as the plan stands.
@ApplicationScoped
class PlanMoves implements RecordActions<AnyPlan, PlanMove> {
  private final PlanService plans;
  private final CustomerAccess customers;

  PlanMoves(PlanService plans, CustomerAccess customers) {
    this.plans = plans;
    this.customers = customers;
  }

  @Override
  public Class<AnyPlan> record() {
    return AnyPlan.class;
  }

  @Override
  public Class<PlanMove> actions() {
    return PlanMove.class;
  }

  @Override
  public boolean allows(AnyPlan plan, PlanMove move) {
    PlanApi.Head head = plan.head();
    return customers.isWritable(head.customerId())
        && switch (move) {
          case EDIT, ADD_ACTION -> head.status().isOpen();
          case ACTIVATE -> plans.mayActivate(head.id());
          case CLOSE -> head.status().canBecome(PlanStatus.CLOSED);
          case COPY -> true;
        };
  }
}
