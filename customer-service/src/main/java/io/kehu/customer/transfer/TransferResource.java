package io.kehu.customer.transfer;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/ownership-transfers")
@Tag(name = "Public pool")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class TransferResource {
  private final TransferService service;

  TransferResource(TransferService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("ownership-transfers:write")
  @APIResponse(
      responseCode = "202",
      description = "It has begun",
      content =
          @Content(
              mediaType = APPLICATION_JSON,
              schema = @Schema(implementation = TransferApi.View.class)))
  @Operation(
      summary = "Hand all customers of a user to another one",
      description =
          """
          As when somebody leaves. It runs in the background; ask for it by its id to see how far it is. Customers that the caller may not change stay where
          they are and are counted in `refused`.\
          """)
  public RestResponse<TransferApi.View> begin(@NotNull @Valid TransferApi.Create body) {
    TransferApi.View transfer = service.begin(body);
    return RestResponse.ResponseBuilder.<TransferApi.View>create(RestResponse.Status.ACCEPTED)
        .entity(transfer)
        .location(URI.create("/v1/ownership-transfers/" + transfer.id()))
        .build();
  }

  @GET
  @PermissionsAllowed("ownership-transfers:read")
  @Operation(summary = "List the transfers that I began, newest first")
  public Page<TransferApi.View> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("ownership-transfers:read")
  @Operation(summary = "See how far a transfer is")
  public TransferApi.View get(UUID id) {
    return service.get(id);
  }

  @PUT
  @Path("{id}/cancellation")
  @PermissionsAllowed("ownership-transfers:write")
  @Operation(
      summary = "Stop a transfer",
      description = "Customers that were handed over stay with their new owner.")
  public TransferApi.View cancel(UUID id) {
    return service.cancel(id);
  }
}
