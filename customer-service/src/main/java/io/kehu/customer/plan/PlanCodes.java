package io.kehu.customer.plan;

import io.kehu.customer.plan.action.ActionStatus;
import io.kehu.customer.plan.action.ActionWay;
import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that plans are described by.
class PlanCodes {
  @Produces
  CodeList kinds() {
    return CodeList.of("plan-kinds", PlanKind.values());
  }

  @Produces
  CodeList statuses() {
    return CodeList.of("plan-statuses", PlanStatus.values());
  }

  @Produces
  CodeList actionStatuses() {
    return CodeList.of("plan-action-statuses", ActionStatus.values());
  }

  @Produces
  CodeList actionWays() {
    return CodeList.of("plan-action-ways", ActionWay.values());
  }
}
