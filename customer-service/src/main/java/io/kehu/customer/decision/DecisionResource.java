package io.kehu.customer.decision;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{id}/credit-decisions")
@Tag(name = "Credit")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class DecisionResource {
  private final DecisionService service;

  DecisionResource(DecisionService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("credit:decide")
  @Operation(
      summary = "Ask whether a customer is good for an order",
      description =
          "OK, WARN or BLOCK with the grounds. The answer is kept, and an order that is let through"
              + " counts from now on; asked again for the same order number, it does not count twice.")
  public RestResponse<DecisionApi.Decision> decide(
      UUID id, @NotNull @Valid DecisionApi.Question body) {
    DecisionApi.Decision decision = service.decide(id, body);
    URI place = URI.create("/v1/customers/" + id + "/credit-decisions/" + decision.id());
    return RestResponse.ResponseBuilder.<DecisionApi.Decision>created(place)
        .entity(decision)
        .build();
  }

  @GET
  @PermissionsAllowed({"credit:decide", "credit:read"})
  @Operation(summary = "List the credit decisions about a customer, newest first")
  public Page<DecisionApi.Decision> decisions(UUID id, @Valid @BeanParam ListRequest request) {
    return service.list(id, request);
  }

  @GET
  @Path("{decisionId}")
  @PermissionsAllowed({"credit:decide", "credit:read"})
  @Operation(summary = "Read a credit decision")
  public DecisionApi.Decision decision(UUID id, UUID decisionId) {
    return service.get(id, decisionId);
  }
}
