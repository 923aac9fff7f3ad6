package io.kehu.customer.erasure;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/erasures")
@Tag(name = "Privacy")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ErasureResource {
  private final ErasureService service;

  ErasureResource(ErasureService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("privacy:erase")
  @APIResponse(
      responseCode = "202",
      description = "It begins at `executeAt`, unless it is called off",
      content =
          @Content(
              mediaType = APPLICATION_JSON,
              schema = @Schema(implementation = ErasureApi.View.class)))
  @Operation(
      summary = "Erase a person from all services",
      description =
          """
          409 `erasure-held` names in `holds` what speaks against it; with `forceReason` it is erased all the same. There is no way back once it has begun: the
          customer then answers 410 `customer-erased`.\
          """)
  public RestResponse<ErasureApi.View> ask(@NotNull @Valid ErasureApi.Create body) {
    ErasureApi.View erasure = service.ask(body);
    return RestResponse.ResponseBuilder.<ErasureApi.View>create(RestResponse.Status.ACCEPTED)
        .entity(erasure)
        .header("ETag", IfMatch.etag(erasure.version()))
        .location(URI.create("/v1/erasures/" + erasure.id()))
        .build();
  }

  @GET
  @PermissionsAllowed("privacy:read")
  @Operation(summary = "List erasures, newest first")
  public Page<ErasureApi.View> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("privacy:read")
  @Operation(summary = "See how far an erasure is")
  public RestResponse<ErasureApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PUT
  @Path("{id}/cancellation")
  @PermissionsAllowed("privacy:erase")
  @Operation(summary = "Call an erasure off that has not begun")
  public RestResponse<ErasureApi.View> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return tagged(service.cancel(id, ifMatch));
  }

  private static RestResponse<ErasureApi.View> tagged(ErasureApi.View erasure) {
    return Tagged.ok(erasure, erasure.version());
  }
}
