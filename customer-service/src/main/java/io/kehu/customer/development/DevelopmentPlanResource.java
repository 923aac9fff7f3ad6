package io.kehu.customer.development;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/development-plans")
@Tag(name = "Development plans")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class DevelopmentPlanResource {
  private final PlanService plans;
  private final FollowUpService followUps;

  DevelopmentPlanResource(PlanService plans, FollowUpService followUps) {
    this.plans = plans;
    this.followUps = followUps;
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read a development plan with its actions")
  public RestResponse<DevelopmentPlanApi.View> get(UUID id) {
    return tagged(plans.get(DevelopmentPlanData.TYPE, id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = PlanMove.class, code = "EDIT")
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Change what is written in a development plan")
  public RestResponse<DevelopmentPlanApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(plans.patch(DevelopmentPlanData.TYPE, id, ifMatch, patch));
  }

  @POST
  @Path("{id}/copies")
  @Idempotent
  @Action(of = PlanMove.class, code = "COPY")
  @PermissionsAllowed("plans:write")
  @Operation(
      summary = "Draft a development plan for another period out of this one",
      description = "Actions that are still open come along, as many days later as the period.")
  public RestResponse<DevelopmentPlanApi.View> copy(UUID id, @NotNull @Valid PlanApi.Copy body) {
    return created(plans.copy(DevelopmentPlanData.TYPE, id, body));
  }

  @GET
  @Path("{id}/versions")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "List the versions of a development plan, the newest first")
  public Page<PlanApi.Version> versions(UUID id, @Valid @BeanParam ListRequest request) {
    return plans.versions(DevelopmentPlanData.TYPE, id, request);
  }

  @GET
  @Path("{id}/versions/{version}")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read a development plan as it was at a version, actions included")
  public DevelopmentPlanApi.View version(UUID id, long version) {
    return DevelopmentPlanApi.View.from(plans.version(DevelopmentPlanData.TYPE, id, version));
  }

  @POST
  @Path("{id}/follow-ups")
  @Idempotent
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Enter a line in the follow-up form of a development plan")
  public RestResponse<DevelopmentPlanApi.FollowUp> followUp(
      UUID id, @NotNull @Valid DevelopmentPlanApi.NewFollowUp body) {
    DevelopmentPlanApi.FollowUp entry = followUps.add(id, body);
    return RestResponse.ResponseBuilder.<DevelopmentPlanApi.FollowUp>created(
            URI.create("/v1/development-plans/%s/follow-ups".formatted(id)))
        .entity(entry)
        .build();
  }

  @GET
  @Path("{id}/follow-ups")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read the follow-up form of a development plan, the newest line first")
  public Page<DevelopmentPlanApi.FollowUp> followUps(
      UUID id, @Valid @BeanParam ListRequest request) {
    return followUps.of(id, request);
  }

  static RestResponse<DevelopmentPlanApi.View> created(PlanDocument<DevelopmentPlanData> plan) {
    return Tagged.created(
        "/v1/development-plans/" + plan.head().id(),
        DevelopmentPlanApi.View.from(plan),
        plan.head().version());
  }

  private static RestResponse<DevelopmentPlanApi.View> tagged(
      PlanDocument<DevelopmentPlanData> plan) {
    return Tagged.ok(DevelopmentPlanApi.View.from(plan), plan.head().version());
  }
}
