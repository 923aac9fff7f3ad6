package io.kehu.customer.customer;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/duplicate-search")
@Tag(name = "Duplicates")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class DuplicateSearchResource {
  private final CustomerService service;

  DuplicateSearchResource(CustomerService service) {
    this.service = service;
  }

  @POST
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "Find the customers that a new one may be the same as",
      description =
          "Takes what a creation takes, and creates nothing. Best first, each with score and reasons; "
              + "candidates that the caller may not see have neither name nor score.")
  public CustomerApi.Candidates search(@NotNull @Valid CustomerWrite body) {
    return service.candidates(body);
  }
}
