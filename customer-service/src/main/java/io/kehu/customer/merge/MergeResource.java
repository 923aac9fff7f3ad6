package io.kehu.customer.merge;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
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

@Path("/v1/merges")
@Tag(name = "Merges")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class MergeResource {
  private final MergeService service;
  private final Exports exports;
  private final MergeReversal reversal;

  MergeResource(MergeService service, Exports exports, MergeReversal reversal) {
    this.service = service;
    this.exports = exports;
    this.reversal = reversal;
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(summary = "List the merges of customers, newest first")
  public Page<MergeApi.View> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("customers:export")
  @Operation(summary = "Take merges out as a file", description = Exports.DESCRIPTION)
  public ExportFile export(@Valid @BeanParam ExportRequest request) {
    return exports.of("merges", request, page -> service.list(page));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read a merge")
  public RestResponse<MergeApi.View> get(UUID id) {
    MergeApi.View merge = service.get(id);
    return Tagged.ok(merge, merge.version());
  }

  @PUT
  @Path("{id}/reversal")
  @PermissionsAllowed("customers:merge")
  @Action(of = ReversalAction.class, code = "REVERSE")
  @Operation(
      summary = "Undo a merge",
      description =
          "What the merge moved and nobody has touched since goes back. What does not is named in"
              + " `reversal.kept`. Merges of one customer are undone newest first.")
  public MergeApi.View reverse(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return reversal.reverse(id, ifMatch);
  }
}
