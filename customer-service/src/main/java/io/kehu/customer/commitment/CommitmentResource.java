package io.kehu.customer.commitment;

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

@Path("/v1/commitments")
@Tag(name = "Commitments")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CommitmentResource {
  private final CommitmentService service;
  private final Exports exports;

  CommitmentResource(CommitmentService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @PermissionsAllowed("commitments:read")
  @Operation(summary = "Find commitments of and to all customers")
  public Page<CommitmentApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam CommitmentFilter filter) {
    return service.list(request, filter);
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("commitments:export")
  @Operation(summary = "Take commitments out as a file", description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam CommitmentFilter filter) {
    return exports.of("commitments", request, page -> service.list(page, filter));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("commitments:read")
  @Operation(summary = "Read a commitment")
  public RestResponse<CommitmentApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = CommitmentAction.class, code = "EDIT")
  @PermissionsAllowed("commitments:write")
  @Operation(summary = "Change an open commitment")
  public RestResponse<CommitmentApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @PUT
  @Path("{id}/outcome")
  @Action(
      of = CommitmentAction.class,
      code = {"KEEP", "BREAK", "WITHDRAW"})
  @PermissionsAllowed("commitments:write")
  @Operation(summary = "Say what became of a commitment")
  public RestResponse<CommitmentApi.View> close(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CommitmentApi.Outcome body) {
    return tagged(
        service.close(id, ifMatch, CommitmentStatus.valueOf(body.status().name()), body.note()));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("commitments:read")
  @Operation(summary = "Read who changed what about a commitment, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<CommitmentApi.View> tagged(CommitmentApi.View commitment) {
    return Tagged.ok(commitment, commitment.version());
  }
}
