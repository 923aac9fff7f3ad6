package io.kehu.customer.pool;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{id}/claims")
@Tag(name = "Public pool")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ClaimResource {
  private final PoolService service;

  ClaimResource(PoolService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @Action(of = ClaimAction.class, code = "CLAIM")
  @PermissionsAllowed("customers:claim")
  @Operation(
      summary = "Claim a customer out of the public pool",
      description =
          """
          Whoever asks first gets it; all others get 409 `customer-not-in-pool`. The policy's limits are answered 409 as well.
          Customers in the pool are listed by `GET /v1/customers?inPool=true`.\
          """)
  public RestResponse<PoolApi.Claim> claim(UUID id) {
    PoolApi.Claim claim = service.claim(id);
    return Tagged.created("/v1/customers/" + claim.customerId(), claim, claim.version());
  }
}
