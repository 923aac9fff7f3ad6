package io.kehu.loyalty.points;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{customerId}/points")
@Tag(name = "Points", description = "The ledger of points that orders earn and customers burn")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PointsResource {
  private final PointsService points;

  PointsResource(PointsService points) {
    this.points = points;
  }

  @GET
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "Read a customer's balance and tier, now or at a moment")
  public PointsApi.Balance getPoints(
      @PathParam("customerId") UUID customerId, @QueryParam("at") @Nullable Instant at) {
    return points.balance(customerId, at);
  }

  @GET
  @Path("entries")
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "List the entries of a customer's account")
  public Page<PointsApi.Entry> listPointsEntries(
      @PathParam("customerId") UUID customerId,
      @BeanParam ListRequest request,
      @QueryParam("kind") @Nullable EntryKind kind) {
    return points.entries(customerId, request, kind);
  }

  @GET
  @Path("entries/{entryId}")
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "Read an entry")
  public PointsApi.Entry getPointsEntry(
      @PathParam("customerId") UUID customerId, @PathParam("entryId") UUID entryId) {
    return points.entry(customerId, entryId);
  }

  @POST
  @Path("burns")
  @Idempotent
  @PermissionsAllowed("loyalty:write")
  @Operation(summary = "Burn points; never more than there are")
  public RestResponse<PointsApi.Entry> burnPoints(
      @PathParam("customerId") UUID customerId, @NotNull @Valid PointsApi.Burn body) {
    return created(customerId, points.burn(customerId, body));
  }

  @POST
  @Path("adjustments")
  @Idempotent
  @PermissionsAllowed("loyalty:write")
  @Operation(summary = "Put an account right; for supervisors")
  public RestResponse<PointsApi.Entry> adjustPoints(
      @PathParam("customerId") UUID customerId, @NotNull @Valid PointsApi.Adjustment body) {
    return created(customerId, points.adjust(customerId, body));
  }

  private static RestResponse<PointsApi.Entry> created(UUID customerId, PointsApi.Entry entry) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, entry)
        .location(
            URI.create("/v1/customers/%s/points/entries/%s".formatted(customerId, entry.id())))
        .build();
  }
}
