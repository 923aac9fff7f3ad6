package io.kehu.customer.accounthealth;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/key-accounts/{id}/health")
@Tag(name = "Key accounts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class HealthResource {
  private final HealthService service;

  HealthResource(HealthService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("key-accounts:read")
  @Operation(
      summary = "Read how well it goes with a key account",
      description =
          "The weighted mean of its parts. A part of which nothing is known says why, and does not count.")
  public HealthApi.View health(UUID id) {
    return service.of(id);
  }
}
