package io.kehu.customer.scan;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/duplicate-scans")
@Tag(name = "Duplicates")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class DuplicateScanResource {
  private final DuplicateScanService service;

  DuplicateScanResource(DuplicateScanService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @ResponseStatus(202)
  @PermissionsAllowed("duplicate-scans:write")
  @Operation(
      summary = "Look for duplicates among all customers",
      description =
          "Runs as a job; its address is in Location. What it finds is in duplicate-pairs.")
  public RestResponse<DuplicateScanApi.View> start() {
    DuplicateScanApi.View scan = service.start();
    return RestResponse.ResponseBuilder.<DuplicateScanApi.View>create(RestResponse.Status.ACCEPTED)
        .entity(scan)
        .location(URI.create("/v1/duplicate-scans/" + scan.id()))
        .build();
  }

  @GET
  @PermissionsAllowed("duplicate-scans:read")
  @Operation(summary = "List the scans for duplicates, newest first")
  public Page<DuplicateScanApi.View> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("duplicate-scans:read")
  @Operation(summary = "Read how far a scan for duplicates is")
  public DuplicateScanApi.View get(UUID id) {
    return service.get(id);
  }

  @PUT
  @Path("{id}/cancellation")
  @PermissionsAllowed("duplicate-scans:write")
  @Operation(summary = "Stop a scan for duplicates", description = "What it found remains.")
  public DuplicateScanApi.View cancel(UUID id) {
    return service.cancel(id);
  }
}
