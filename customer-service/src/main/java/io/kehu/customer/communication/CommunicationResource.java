package io.kehu.customer.communication;

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
import jakarta.ws.rs.DELETE;
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

@Path("/v1/communications")
@Tag(name = "Communications")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CommunicationResource {
  private final CommunicationService service;
  private final Exports exports;

  CommunicationResource(CommunicationService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @PermissionsAllowed("communications:read")
  @Operation(summary = "Find communications with all customers")
  public Page<CommunicationApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam CommunicationFilter filter) {
    return service.list(request, filter.conditions());
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("communications:export")
  @Operation(summary = "Take communications out as a file", description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CommunicationFilter filter) {
    return exports.of("communications", request, page -> service.list(page, filter.conditions()));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("communications:read")
  @Operation(summary = "Read a communication")
  public RestResponse<CommunicationApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = CommunicationAction.class, code = "EDIT")
  @PermissionsAllowed("communications:write")
  @Operation(
      summary = "Change a communication",
      description = "With `actual` a planned one has been held.")
  public RestResponse<CommunicationApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @PUT
  @Path("{id}/cancellation")
  @Action(of = CommunicationAction.class, code = "CANCEL")
  @PermissionsAllowed("communications:write")
  @Operation(summary = "Cancel a planned communication")
  public RestResponse<CommunicationApi.View> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CommunicationApi.Cancellation body) {
    return tagged(service.cancel(id, ifMatch, body.reason()));
  }

  @DELETE
  @Path("{id}")
  @Action(of = CommunicationAction.class, code = "REMOVE")
  @PermissionsAllowed("communications:write")
  @Operation(summary = "Remove a communication that was entered by mistake")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(id, ifMatch);
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("communications:read")
  @Operation(summary = "Read who changed what about a communication, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<CommunicationApi.View> tagged(CommunicationApi.View communication) {
    return Tagged.ok(communication, communication.version());
  }
}
