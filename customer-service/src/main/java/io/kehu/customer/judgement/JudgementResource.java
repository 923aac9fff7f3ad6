package io.kehu.customer.judgement;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{id}/judgement")
@Tag(name = "Customers")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class JudgementResource {
  private final JudgementService service;

  JudgementResource(JudgementService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read what people judge about a customer")
  public RestResponse<JudgementApi.View> of(UUID id) {
    return tagged(service.of(id));
  }

  @PUT
  @PermissionsAllowed("customers:write")
  @Action(of = JudgementAction.class, code = "JUDGE")
  @Operation(
      summary = "Judge a customer",
      description =
          "Whether it buys deal by deal or wants a relationship, and whether others listen to it.")
  public RestResponse<JudgementApi.View> replace(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid JudgementApi.Data body) {
    return tagged(service.replace(id, ifMatch, body));
  }

  private static RestResponse<JudgementApi.View> tagged(JudgementApi.View judgement) {
    return Tagged.ok(judgement, judgement.version());
  }
}
