package io.kehu.customer.overview;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.web.ContentTagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}/overview")
@Tag(name = "Customer view")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class OverviewResource {
  private final OverviewService service;

  OverviewResource(OverviewService service) {
    this.service = service;
  }

  @GET
  @ContentTagged
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "Read all that matters about a customer",
      description = "A part of which nothing is known is absent; each other says how old it is.")
  public OverviewApi.View overview(UUID id) {
    return service.of(id);
  }
}
