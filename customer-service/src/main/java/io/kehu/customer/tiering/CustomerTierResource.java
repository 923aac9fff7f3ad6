package io.kehu.customer.tiering;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
  public RestResponse<TieringApi.CustomerTier> of(UUID id) {
    return tagged(service.of(id));
  }

  @PUT
  @Path("override")
  @PermissionsAllowed("tiering:write")
  @Action(of = TierAction.class, code = "SET_TIER")
  @Operation(
      summary = "Set a customer's tier by hand",
      description = "It counts instead of the scheme's until it ends or is taken back.")
  public RestResponse<TieringApi.CustomerTier> set(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TieringApi.ManualSet body) {
    return tagged(service.set(id, ifMatch, body));
  }

  @DELETE
  @Path("override")
  @PermissionsAllowed("tiering:write")
  @Action(of = TierAction.class, code = "SET_TIER")
  @Operation(summary = "Let the scheme decide a customer's tier again")
  public RestResponse<TieringApi.CustomerTier> unset(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return tagged(service.unset(id, ifMatch));
  }

  private static RestResponse<TieringApi.CustomerTier> tagged(TieringApi.CustomerTier tier) {
    return Tagged.ok(tier, tier.version());
  }
}
