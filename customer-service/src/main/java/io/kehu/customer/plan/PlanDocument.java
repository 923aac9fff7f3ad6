package io.kehu.customer.plan;

import io.kehu.customer.plan.action.PlanActionApi;
import java.util.List;

/// A whole plan as it was at one version.
public record PlanDocument<D>(PlanApi.Head head, D data, List<PlanActionApi.Action> actions) {}
