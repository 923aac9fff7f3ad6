package io.kehu.loyalty.tier;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customerId}/tier-changes")
@Tag(name = "Tiers", description = "Ranks by the points earned within a year")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TierChangeResource {
  private final TierService tiers;

  TierChangeResource(TierService tiers) {
    this.tiers = tiers;
  }

  @GET
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "List how a customer came to its tier")
  public Page<TierApi.Change> listTierChanges(
      @PathParam("customerId") UUID customerId, @BeanParam ListRequest request) {
    return tiers.changes(customerId, request);
  }
}
