package io.kehu.customer.merge;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{id}")
@Tag(name = "Merges")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerMergesResource {
  private final MergeService service;

  CustomerMergesResource(MergeService service) {
    this.service = service;
  }

  @POST
  @Path("merges")
  @Idempotent
  @PermissionsAllowed("customers:merge")
  @Action(of = MergeAction.class, code = "MERGE")
  @Operation(
      summary = "Merge another customer into this one",
      description =
          "The losing customer's address answers 308 from then on, and all that hung on it is this"
              + " one's. `PUT /v1/merges/{id}/reversal` undoes it.")
  public RestResponse<MergeApi.View> merge(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MergeApi.Request body) {
    MergeApi.View merge = service.merge(id, ifMatch, body);
    return Tagged.created("/v1/merges/" + merge.id(), merge, merge.version());
  }

  @POST
  @Path("merge-previews")
  @PermissionsAllowed("customers:merge")
  @Operation(summary = "See what merging another customer into this one would make")
  public MergeApi.Preview preview(UUID id, @NotNull @Valid MergeApi.Request body) {
    return service.preview(id, body);
  }
}
