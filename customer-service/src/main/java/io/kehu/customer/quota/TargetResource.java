package io.kehu.customer.quota;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
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
import jakarta.ws.rs.DELETE;
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

@Path("/v1/personal-targets")
@Tag(name = "Personal targets")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class TargetResource {
  private final TargetService service;

  TargetResource(TargetService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("targets:write")
  @Operation(summary = "Set a target for oneself, or for somebody of one's teams")
  public RestResponse<TargetApi.Target> create(@NotNull @Valid TargetApi.Create body) {
    TargetApi.Target target = service.create(body);
    return Tagged.created("/v1/personal-targets/" + target.id(), target, target.version());
  }

  @GET
  @PermissionsAllowed("targets:read")
  @Operation(
      summary = "List targets with the customers needed, held and to be developed",
      description = "Everybody sees their own, managers also those of their teams.")
  public Page<TargetApi.Target> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam TargetFilter filter) {
    return service.list(request, filter.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("targets:read")
  @Operation(summary = "Read a target")
  public RestResponse<TargetApi.Target> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("targets:write")
  @Action(of = TargetAction.class, code = "EDIT")
  @Operation(summary = "Change a target")
  public RestResponse<TargetApi.Target> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed("targets:write")
  @Action(of = TargetAction.class, code = "REMOVE")
  @Operation(summary = "Remove a target")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(id, ifMatch);
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("targets:read")
  @Operation(summary = "Read who changed what about a target, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<TargetApi.Target> tagged(TargetApi.Target target) {
    return Tagged.ok(target, target.version());
  }
}
