package io.kehu.customer.keyaccount;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{id}/key-accounts")
@Tag(name = "Key accounts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerKeyAccountsResource {
  private final KeyAccountService service;

  CustomerKeyAccountsResource(KeyAccountService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("key-accounts:write")
  @Operation(
      summary = "Propose an influential customer as a key account",
      description = "Valuable customers are proposed by a rule. Somebody else confirms or rejects.")
  public RestResponse<KeyAccountApi.View> create(
      UUID id, @NotNull @Valid KeyAccountApi.Proposal body) {
    return KeyAccountResource.created(service.propose(id, body.reason()));
  }
}
