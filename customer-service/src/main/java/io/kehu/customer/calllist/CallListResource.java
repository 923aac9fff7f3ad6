package io.kehu.customer.calllist;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/call-lists")
@Tag(name = "Call lists")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CallListResource {
  private final CallListService service;
  private final Exports exports;
  private final CallService calls;

  CallListResource(CallListService service, Exports exports, CallService calls) {
    this.service = service;
    this.exports = exports;
    this.calls = calls;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("call-lists:write")
  @Operation(
      summary = "Make a call list",
      description =
          "Whoever has refused calls for the purpose, or has no phone, stands on it as skipped.")
  public RestResponse<CallListApi.View> create(@NotNull @Valid CallListApi.Write body) {
    CallListApi.View list = service.create(body);
    return Tagged.created("/v1/call-lists/" + list.id(), list, list.version());
  }

  @GET
  @PermissionsAllowed("call-lists:read")
  @Operation(summary = "List the call lists, newest first")
  public Page<CallListApi.Item> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  /// Its figures move without its version: no ETag, or a caller would be told that nothing has changed.
  @GET
  @Path("{id}")
  @PermissionsAllowed("call-lists:read")
  @Operation(summary = "Read a call list and how far it has got")
  public CallListApi.View get(UUID id) {
    return service.get(id);
  }

  @GET
  @Path("{id}/entries")
  @PermissionsAllowed("call-lists:read")
  @Operation(summary = "List who stands on a call list")
  public Page<CallListApi.Entry> entries(
      UUID id,
      @Valid @BeanParam ListRequest request,
      @QueryParam("status") @Nullable EntryStatus status) {
    return service.entries(id, status, request);
  }

  @GET
  @Path("{id}/entries/" + Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("call-lists:export")
  @Operation(
      summary = "Take who stands on a call list out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(
      UUID id,
      @Valid @BeanParam ExportRequest request,
      @QueryParam("status") @Nullable EntryStatus status) {
    return exports.of("call-list-entries", request, page -> service.entries(id, status, page));
  }

  @PUT
  @Path("{id}/closure")
  @PermissionsAllowed("call-lists:write")
  @Operation(summary = "Close a call list: nobody on it is called any more")
  public RestResponse<CallListApi.View> close(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    CallListApi.View list = service.close(id, ifMatch);
    return Tagged.ok(list, list.version());
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("call-lists:read")
  @Operation(summary = "Read who changed what about a call list, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  @POST
  @Path("{id}/claims")
  @Idempotent
  @PermissionsAllowed("calls:write")
  @Operation(
      summary = "Claim the next one to call",
      description = "Nobody else gets it until the lease ends. Who has one in hand gets it again.")
  public CallListApi.Claim claim(UUID id) {
    return calls.claim(id);
  }
}
