package io.kehu.customer.development;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.plan.NewPlanAction;
import io.kehu.customer.plan.PlanService;
import io.kehu.platform.action.Action;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{id}/development-plans")
@Tag(name = "Development plans")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerDevelopmentPlansResource {
  private final PlanService plans;

  CustomerDevelopmentPlansResource(PlanService plans) {
    this.plans = plans;
  }

  @POST
  @Idempotent
  @Action(of = NewPlanAction.class, code = "ADD_PLAN")
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Draft a development plan for a customer")
  public RestResponse<DevelopmentPlanApi.View> create(
      UUID id, @NotNull @Valid DevelopmentPlanData body) {
    return DevelopmentPlanResource.created(plans.create(DevelopmentPlanData.TYPE, id, body));
  }
}
