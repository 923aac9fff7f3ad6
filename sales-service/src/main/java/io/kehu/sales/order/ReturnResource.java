package io.kehu.sales.order;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/orders")
@Tag(name = "Returns", description = "What came back of an order")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ReturnResource {
  private final ReturnService returns;

  ReturnResource(ReturnService returns) {
    this.returns = returns;
  }

  @GET
  @Path("{id}/returns")
  @PermissionsAllowed("orders:read")
  @Operation(summary = "List the returns of an order, oldest first")
  public OrderApi.Returns listReturns(@PathParam("id") UUID id) {
    return returns.list(id);
  }

  @POST
  @Path("{id}/returns")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Take goods back, line by line or all that can still come back")
  public RestResponse<OrderApi.ReturnView> createReturn(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid OrderApi.ReturnWrite body) {
    return ResponseBuilder.<OrderApi.ReturnView>create(201)
        .entity(returns.take(id, ifMatch, body))
        .build();
  }

  @PUT
  @Path("by-external-id/{system}/{externalId}/returns/{returnExternalId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("orders:write")
  @Operation(summary = "Take goods back as the ERP tells it; repeats do nothing")
  public RestResponse<OrderApi.ReturnView> putReturnByExternalId(
      @PathParam("system") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
      @PathParam("externalId") @Size(min = 1, max = 128) String externalId,
      @PathParam("returnExternalId") @Size(min = 1, max = 128) String returnExternalId,
      @NotNull @Valid OrderApi.ReturnWrite body) {
    ReturnService.Recorded recorded =
        returns.take(new ExternalReference(system, externalId), returnExternalId, body);
    return ResponseBuilder.<OrderApi.ReturnView>create(recorded.isNew() ? 201 : 200)
        .entity(recorded.back())
        .build();
  }
}
