package io.kehu.customer.plan;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What is the same for plans of every kind.
@Path("/v1/plans")
@Tag(name = "Plans")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class PlanResource {
  private final PlanService service;
  private final Exports exports;

  PlanResource(PlanService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @PermissionsAllowed("plans:read")
  @Operation(summary = "List plans of all kinds")
  public Page<PlanApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam PlanFilter filter) {
    return service.list(request, filter.conditions());
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("plans:export")
  @Operation(summary = "Take plans out as a file", description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam PlanFilter filter) {
    return exports.of("plans", request, page -> service.list(page, filter.conditions()));
  }

  @PUT
  @Path("{id}/activation")
  @Action(of = PlanMove.class, code = "ACTIVATE")
  @PermissionsAllowed("plans:write")
  @Operation(
      summary = "Make a draft the plan to go by",
      description = "The customer's value and satisfaction are noted, to be compared at the end.")
  public RestResponse<PlanApi.Head> activate(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return tagged(service.activate(id, ifMatch));
  }

  @PUT
  @Path("{id}/closure")
  @Action(of = PlanMove.class, code = "CLOSE")
  @PermissionsAllowed("plans:write")
  @Operation(
      summary = "Close a plan",
      description = "The customer's value and satisfaction are noted again, for the plan's effect.")
  public RestResponse<PlanApi.Head> close(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return tagged(service.close(id, ifMatch));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("plans:read")
  @Operation(summary = "Read who changed what about a plan, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<PlanApi.Head> tagged(PlanApi.Head plan) {
    return Tagged.ok(plan, plan.version());
  }
}
