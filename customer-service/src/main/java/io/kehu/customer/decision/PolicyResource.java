package io.kehu.customer.decision;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/credit-policy")
@Tag(name = "Credit")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class PolicyResource {
  private final PolicyService service;

  PolicyResource(PolicyService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed({"credit:decide", "credit:read"})
  @Operation(summary = "Read the policy by which credit decisions are made")
  public RestResponse<DecisionApi.PolicyView> get() {
    return tagged(service.get());
  }

  @PUT
  @PermissionsAllowed("credit:configure")
  @Operation(summary = "Change the policy by which credit decisions are made")
  public RestResponse<DecisionApi.PolicyView> put(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CreditPolicy body) {
    return tagged(service.put(ifMatch, body));
  }

  private static RestResponse<DecisionApi.PolicyView> tagged(DecisionApi.PolicyView policy) {
    return Tagged.ok(policy, policy.version());
  }
}
