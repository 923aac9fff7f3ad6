package io.kehu.customer.maintenance;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.customer.plan.PlanApi;
import io.kehu.customer.plan.PlanDocument;
import io.kehu.customer.plan.PlanMove;
import io.kehu.customer.plan.PlanService;
import io.kehu.platform.action.Action;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/maintenance-plans")
@Tag(name = "Maintenance plans")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class MaintenancePlanResource {
  private final PlanService plans;

  MaintenancePlanResource(PlanService plans) {
    this.plans = plans;
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read a maintenance plan with its actions")
  public RestResponse<MaintenancePlanApi.View> get(UUID id) {
    return tagged(plans.get(MaintenancePlanData.TYPE, id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = PlanMove.class, code = "EDIT")
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Change what is written in a maintenance plan")
  public RestResponse<MaintenancePlanApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(plans.patch(MaintenancePlanData.TYPE, id, ifMatch, patch));
  }

  @POST
  @Path("{id}/copies")
  @Idempotent
  @Action(of = PlanMove.class, code = "COPY")
  @PermissionsAllowed("plans:write")
  @Operation(
      summary = "Draft a maintenance plan for another period out of this one",
      description = "Actions that are still open come along, as many days later as the period.")
  public RestResponse<MaintenancePlanApi.View> copy(UUID id, @NotNull @Valid PlanApi.Copy body) {
    return created(plans.copy(MaintenancePlanData.TYPE, id, body));
  }

  @GET
  @Path("{id}/versions")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "List the versions of a maintenance plan, the newest first")
  public Page<PlanApi.Version> versions(UUID id, @Valid @BeanParam ListRequest request) {
    return plans.versions(MaintenancePlanData.TYPE, id, request);
  }

  @GET
  @Path("{id}/versions/{version}")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read a maintenance plan as it was at a version, actions included")
  public MaintenancePlanApi.View version(UUID id, long version) {
    return MaintenancePlanApi.View.from(plans.version(MaintenancePlanData.TYPE, id, version));
  }

  static RestResponse<MaintenancePlanApi.View> created(PlanDocument<MaintenancePlanData> plan) {
    return Tagged.created(
        "/v1/maintenance-plans/" + plan.head().id(),
        MaintenancePlanApi.View.from(plan),
        plan.head().version());
  }

  private static RestResponse<MaintenancePlanApi.View> tagged(
      PlanDocument<MaintenancePlanData> plan) {
    return Tagged.ok(MaintenancePlanApi.View.from(plan), plan.head().version());
  }
}
