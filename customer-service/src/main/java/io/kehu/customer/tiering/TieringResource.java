package io.kehu.customer.tiering;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/tiering-scheme")
@Tag(name = "Service tiers")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class TieringResource {
  private final TieringService service;

  TieringResource(TieringService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("tiering:read")
  @Operation(summary = "Read the tiering scheme in force")
  public RestResponse<TieringApi.InForce> scheme() {
    return tagged(service.scheme());
  }

  @PUT
  @PermissionsAllowed("tiering:write")
  @Operation(
      summary = "Put another tiering scheme in force",
      description =
          """
          The first tier whose condition holds is the customer's; a tier without a condition takes everyone who is of none above. Customers are sorted anew in
          the background (`filling`).\
          """)
  public RestResponse<TieringApi.InForce> replace(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid TieringScheme body) {
    return tagged(service.replace(ifMatch, body));
  }

  @GET
  @Path("versions")
  @PermissionsAllowed("tiering:read")
  @Operation(summary = "List all versions of the scheme, the newest first")
  public Page<TieringApi.SchemeView> versions(@Valid @BeanParam ListRequest request) {
    return service.versions(request);
  }

  private static RestResponse<TieringApi.InForce> tagged(TieringApi.InForce scheme) {
    return RestResponse.ResponseBuilder.ok(scheme)
        .header("ETag", IfMatch.etag(scheme.scheme().version()))
        .build();
  }
}
