package io.kehu.customer.maintenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.customer.plan.AnyPlan;
import io.kehu.customer.plan.PlanApi;
import io.kehu.customer.plan.PlanDocument;
import io.kehu.customer.plan.action.PlanActionApi;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What goes out about maintenance plans; what is written in one is [MaintenancePlanData].
public final class MaintenancePlanApi {
  private MaintenancePlanApi() {}

  /// One plan in full, as it is or as it was.
  @Schema(name = "MaintenancePlan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      @JsonUnwrapped PlanApi.Head head,
      @JsonUnwrapped MaintenancePlanData data,
      List<PlanActionApi.Action> actions)
      implements AnyPlan {
    static View from(PlanDocument<MaintenancePlanData> plan) {
      return new View(plan.head(), plan.data(), plan.actions());
    }
  }
}
