package io.kehu.customer.plan;

/// Whatever is answered about one plan.
public interface AnyPlan {
  PlanApi.Head head();
}
