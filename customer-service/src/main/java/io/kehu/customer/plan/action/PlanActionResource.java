package io.kehu.customer.plan.action;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/plan-actions")
@Tag(name = "Plans")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class PlanActionResource {
  private final PlanActionService service;

  PlanActionResource(PlanActionService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("plans:read")
  @Operation(summary = "List the actions of all plans, the next due first")
  public Page<PlanActionApi.Action> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam PlanActionFilter filter) {
    return service.list(request, filter);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read an action")
  public RestResponse<PlanActionApi.Action> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = PlanActionMove.class, code = "EDIT")
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Change an action, or report what became of it")
  public RestResponse<PlanActionApi.Action> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @DELETE
  @Path("{id}")
  @Action(of = PlanActionMove.class, code = "REMOVE")
  @PermissionsAllowed("plans:write")
  @Operation(summary = "Take an action out of its plan")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(id, ifMatch);
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read who changed what about an action, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  static RestResponse<PlanActionApi.Action> created(PlanActionApi.Action action) {
    return Tagged.created("/v1/plan-actions/" + action.id(), action, action.version());
  }

  private static RestResponse<PlanActionApi.Action> tagged(PlanActionApi.Action action) {
    return Tagged.ok(action, action.version());
  }
}
