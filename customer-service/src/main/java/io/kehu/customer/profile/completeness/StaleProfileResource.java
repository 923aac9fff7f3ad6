package io.kehu.customer.profile.completeness;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/profiles/stale")
@Tag(name = "Profiles")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class StaleProfileResource {
  private final StaleProfileService service;
  private final Exports exports;

  StaleProfileResource(StaleProfileService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @PermissionsAllowed("profiles:read")
  @Operation(
      summary = "List the profiles that need upkeep, the least complete first",
      description = "Those that are incomplete, or were verified long ago or never.")
  public Page<StaleProfile> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam StaleProfileFilter filter) {
    return service.list(request, filter);
  }

  @GET
  @Path(Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("customers:export")
  @Operation(
      summary = "Take the profiles that need upkeep out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @Valid @BeanParam StaleProfileFilter filter) {
    return exports.of("stale-profiles", request, page -> service.list(page, filter));
  }
}
