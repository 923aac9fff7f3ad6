package io.kehu.customer.review;

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
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/duplicate-pairs")
@Tag(name = "Duplicates")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class DuplicatePairResource {
  private final DuplicatePairService service;
  private final Exports exports;

  DuplicatePairResource(DuplicatePairService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @PermissionsAllowed("duplicate-pairs:read")
  @Operation(summary = "List pairs of customers that may be one, the likest first")
  public Page<DuplicatePairApi.View> list(
      @Valid @BeanParam ListRequest request, @BeanParam DuplicatePairApi.Filter filter) {
    return service.list(request, filter);
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("duplicate-pairs:export")
  @Operation(
      summary = "Take pairs that may be one out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @BeanParam DuplicatePairApi.Filter filter) {
    return exports.of("duplicate-pairs", request, page -> service.list(page, filter));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("duplicate-pairs:read")
  @Operation(summary = "Read a pair of customers that may be one")
  public RestResponse<DuplicatePairApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PUT
  @Path("{id}/decision")
  @PermissionsAllowed("duplicate-pairs:write")
  @Action(of = PairAction.class, code = "DECIDE")
  @Operation(
      summary = "Decide whether two customers are one",
      description = "What is not a duplicate is never proposed again.")
  public RestResponse<DuplicatePairApi.View> decide(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DuplicatePairApi.Decision body) {
    return tagged(service.decide(id, ifMatch, body));
  }

  private static RestResponse<DuplicatePairApi.View> tagged(DuplicatePairApi.View pair) {
    return Tagged.ok(pair, pair.version());
  }
}
