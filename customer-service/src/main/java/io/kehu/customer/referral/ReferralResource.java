package io.kehu.customer.referral;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}/referrals")
@Tag(name = "Sources")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ReferralResource {
  private final ReferralService service;

  ReferralResource(ReferralService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "Read who referred a customer, and whom it referred",
      description = "At most ten levels each way and 200 customers below.")
  public ReferralApi.View around(UUID id) {
    return service.around(id);
  }
}
