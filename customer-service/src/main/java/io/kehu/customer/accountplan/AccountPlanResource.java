package io.kehu.customer.accountplan;

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

@Path("/v1/account-plans")
@Tag(name = "Account plans")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class AccountPlanResource {
  private final PlanService plans;
  private final PlanReviewService reviews;

  AccountPlanResource(PlanService plans, PlanReviewService reviews) {
    this.plans = plans;
    this.reviews = reviews;
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read an account plan with its actions")
  public RestResponse<AccountPlanApi.View> get(UUID id) {
    return tagged(plans.get(AccountPlanData.TYPE, id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = PlanMove.class, code = "EDIT")
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Change what is written in an account plan")
  public RestResponse<AccountPlanApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(plans.patch(AccountPlanData.TYPE, id, ifMatch, patch));
  }

  @POST
  @Path("{id}/copies")
  @Idempotent
  @Action(of = PlanMove.class, code = "COPY")
  @PermissionsAllowed("plans:write")
  @Operation(
      summary = "Draft an account plan for another period out of this one",
      description = "Actions that are still open come along, as many days later as the period.")
  public RestResponse<AccountPlanApi.View> copy(UUID id, @NotNull @Valid PlanApi.Copy body) {
    return created(plans.copy(AccountPlanData.TYPE, id, body));
  }

  @GET
  @Path("{id}/versions")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "List the versions of an account plan, the newest first")
  public Page<PlanApi.Version> versions(UUID id, @Valid @BeanParam ListRequest request) {
    return plans.versions(AccountPlanData.TYPE, id, request);
  }

  @GET
  @Path("{id}/versions/{version}")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read an account plan as it was at a version, actions included")
  public AccountPlanApi.View version(UUID id, long version) {
    return AccountPlanApi.View.from(plans.version(AccountPlanData.TYPE, id, version));
  }

  @POST
  @Path("{id}/reviews")
  @Idempotent
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Note what a review of an account plan found")
  public RestResponse<AccountPlanApi.Review> review(
      UUID id, @NotNull @Valid AccountPlanApi.NewReview body) {
    AccountPlanApi.Review review = reviews.add(id, body);
    return RestResponse.ResponseBuilder.<AccountPlanApi.Review>created(
            URI.create("/v1/account-plans/%s/reviews".formatted(id)))
        .entity(review)
        .build();
  }

  @GET
  @Path("{id}/reviews")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "List the reviews of an account plan, the newest first")
  public Page<AccountPlanApi.Review> reviews(UUID id, @Valid @BeanParam ListRequest request) {
    return reviews.of(id, request);
  }

  static RestResponse<AccountPlanApi.View> created(PlanDocument<AccountPlanData> plan) {
    return Tagged.created(
        "/v1/account-plans/" + plan.head().id(),
        AccountPlanApi.View.from(plan),
        plan.head().version());
  }

  private static RestResponse<AccountPlanApi.View> tagged(PlanDocument<AccountPlanData> plan) {
    return Tagged.ok(AccountPlanApi.View.from(plan), plan.head().version());
  }
}
