package io.kehu.customer.commitment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{id}/commitments")
@Tag(name = "Commitments")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerCommitmentsResource {
  private final CommitmentService service;

  CustomerCommitmentsResource(CommitmentService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @Action(of = NewCommitmentAction.class, code = "ADD_COMMITMENT")
  @PermissionsAllowed("commitments:write")
  @Operation(summary = "Note down a commitment of or to a customer")
  public RestResponse<CommitmentApi.View> create(UUID id, @NotNull @Valid CommitmentData body) {
    CommitmentApi.View commitment = service.create(id, body);
    return Tagged.created("/v1/commitments/" + commitment.id(), commitment, commitment.version());
  }

  @GET
  @PermissionsAllowed("commitments:read")
  @Operation(summary = "List the commitments of and to a customer, the earliest due first")
  public Page<CommitmentApi.Item> list(
      UUID id, @Valid @BeanParam ListRequest request, @Valid @BeanParam CommitmentFilter filter) {
    return service.of(id, request, filter);
  }
}
