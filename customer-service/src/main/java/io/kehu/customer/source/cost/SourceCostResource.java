package io.kehu.customer.source.cost;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/source-costs")
@Tag(name = "Sources")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class SourceCostResource {
  private final SourceCostService service;

  SourceCostResource(SourceCostService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("source-costs:write")
  @Operation(summary = "Record what a source cost in a period")
  public RestResponse<SourceCostApi.View> create(@NotNull @Valid SourceCostData body) {
    SourceCostApi.View cost = service.create(body);
    return RestResponse.ResponseBuilder.<SourceCostApi.View>created(
            URI.create("/v1/source-costs/" + cost.id()))
        .header("ETag", IfMatch.etag(cost.version()))
        .entity(cost)
        .build();
  }

  @GET
  @PermissionsAllowed("source-costs:read")
  @Operation(summary = "List the costs of sources")
  public Page<SourceCostApi.View> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam SourceCostFilter filter) {
    return service.list(request, filter.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("source-costs:read")
  @Operation(summary = "Read a cost")
  public RestResponse<SourceCostApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("source-costs:write")
  @Operation(summary = "Change a cost")
  public RestResponse<SourceCostApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed("source-costs:write")
  @Operation(summary = "Remove a cost")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(id, ifMatch);
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("source-costs:read")
  @Operation(summary = "Read who changed what about a cost, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<SourceCostApi.View> tagged(SourceCostApi.View cost) {
    return RestResponse.ResponseBuilder.ok(cost)
        .header("ETag", IfMatch.etag(cost.version()))
        .build();
  }
}
