package io.kehu.customer.tiering;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}/service-tier")
@Tag(name = "Service tiers")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerTierResource {
  private final TieringService service;

  CustomerTierResource(TieringService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("tiering:read")
  @Operation(summary = "Read how a customer is served")
  public TieringApi.CustomerTier of(UUID id) {
    return service.of(id);
  }

  @PUT
  @Path("override")
  @PermissionsAllowed("tiering:write")
  @Operation(
      summary = "Set a customer's tier by hand",
      description = "It counts instead of the scheme's until it ends or is taken back.")
  public TieringApi.CustomerTier set(UUID id, @NotNull @Valid TieringApi.ManualSet body) {
    return service.set(id, body);
  }

  @DELETE
  @Path("override")
  @PermissionsAllowed("tiering:write")
  @Operation(summary = "Let the scheme decide a customer's tier again")
  public TieringApi.CustomerTier unset(UUID id) {
    return service.unset(id);
  }
}
