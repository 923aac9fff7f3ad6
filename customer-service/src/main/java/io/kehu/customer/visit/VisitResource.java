package io.kehu.customer.visit;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/visits")
@Tag(name = "Visits")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class VisitResource {
  private final VisitService service;
  private final Exports exports;

  VisitResource(VisitService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @PermissionsAllowed("visits:read")
  @Operation(summary = "Find visits to all customers")
  public Page<VisitApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam VisitFilter filter) {
    return service.list(request, filter.conditions());
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("visits:export")
  @Operation(summary = "Take visits out as a file", description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam VisitFilter filter) {
    return exports.of("visits", request, page -> service.list(page, filter.conditions()));
  }

  @GET
  @Path("report")
  @PermissionsAllowed("visits:read")
  @Operation(summary = "Count visits by who makes them: due, held, cancelled, run over")
  public VisitApi.Report report(@Valid @BeanParam VisitFilter filter) {
    return service.report(filter.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("visits:read")
  @Operation(summary = "Read a visit")
  public RestResponse<VisitApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = VisitAction.class, code = "EDIT")
  @PermissionsAllowed("visits:write")
  @Operation(summary = "Change the plan of a visit that is still to come")
  public RestResponse<VisitApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @PUT
  @Path("{id}/schedule")
  @Action(of = VisitAction.class, code = "SCHEDULE")
  @PermissionsAllowed("visits:write")
  @Operation(summary = "Schedule a visit, or move it to another time")
  public RestResponse<VisitApi.View> schedule(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VisitApi.Schedule body) {
    return tagged(service.schedule(id, ifMatch, body.planned()));
  }

  @PUT
  @Path("{id}/start")
  @Action(of = VisitAction.class, code = "START")
  @PermissionsAllowed("visits:write")
  @Operation(summary = "Begin a visit")
  public RestResponse<VisitApi.View> start(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VisitApi.Start body) {
    return tagged(service.start(id, ifMatch, body.startedAt()));
  }

  @PUT
  @Path("{id}/record")
  @Action(of = VisitAction.class, code = "RECORD")
  @PermissionsAllowed("visits:write")
  @Operation(
      summary = "Record what came of a visit, or correct it",
      description = "With `nextAppointment` the next visit is planned too, once.")
  public RestResponse<VisitApi.View> record(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VisitRecord body) {
    return tagged(service.record(id, ifMatch, body));
  }

  @PUT
  @Path("{id}/follow-up")
  @Action(of = VisitAction.class, code = "FOLLOW_UP")
  @PermissionsAllowed("visits:write")
  @Operation(summary = "Note down what followed a visit")
  public RestResponse<VisitApi.View> followUp(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VisitApi.FollowUp body) {
    return tagged(service.followUp(id, ifMatch, body.note()));
  }

  @PUT
  @Path("{id}/cancellation")
  @Action(of = VisitAction.class, code = "CANCEL")
  @PermissionsAllowed("visits:write")
  @Operation(summary = "Cancel a visit")
  public RestResponse<VisitApi.View> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VisitApi.Cancellation body) {
    return tagged(service.cancel(id, ifMatch, body.reason()));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("visits:read")
  @Operation(summary = "Read who changed what about a visit, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<VisitApi.View> tagged(VisitApi.View visit) {
    return Tagged.ok(visit, visit.version());
  }
}
