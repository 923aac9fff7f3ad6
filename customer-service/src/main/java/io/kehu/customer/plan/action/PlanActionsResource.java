package io.kehu.customer.plan.action;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.plan.PlanMove;
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

@Path("/v1/plans/{id}/actions")
@Tag(name = "Plans")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class PlanActionsResource {
  private final PlanActionService service;

  PlanActionsResource(PlanActionService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @Action(of = PlanMove.class, code = "ADD_ACTION")
  @PermissionsAllowed("plans:write")
  @Operation(
      summary = "Add an action to a plan",
      description = "Every change of an action makes another version of its plan.")
  public RestResponse<PlanActionApi.Action> create(UUID id, @NotNull @Valid PlanActionData body) {
    return PlanActionResource.created(service.create(id, body));
  }
}
