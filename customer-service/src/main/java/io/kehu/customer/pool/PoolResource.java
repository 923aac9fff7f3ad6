package io.kehu.customer.pool;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Tagged;
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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Tag(name = "Public pool")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class PoolResource {
  private final PoolService service;
  private final Exports exports;

  PoolResource(PoolService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @GET
  @Path("pool-warnings")
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "See which customers are about to go back to the pool, the next one first",
      description =
          "A talk, a visit, an order, a moved opportunity or an answered ticket keeps a customer.")
  public Page<PoolApi.Warning> warnings(
      @Valid @BeanParam ListRequest request, @QueryParam("ownerId") @Nullable UUID ownerId) {
    return service.warnings(request, ownerId);
  }

  @GET
  @Path("pool-warnings/" + Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("customers:export")
  @Operation(
      summary = "Take customers that are about to go back to the pool out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(
      @Valid @BeanParam ExportRequest request, @QueryParam("ownerId") @Nullable UUID ownerId) {
    return exports.of("pool-warnings", request, page -> service.warnings(page, ownerId));
  }

  @GET
  @Path("pool-policy")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read the terms of the public pool")
  public RestResponse<PoolApi.PolicyView> policy() {
    return tagged(service.policy());
  }

  @PUT
  @Path("pool-policy")
  @PermissionsAllowed("pool-policy:write")
  @Operation(
      summary = "Set the terms of the public pool",
      description =
          "Customers that were warned about already go back when they were told; the new terms hold for all others.")
  public RestResponse<PoolApi.PolicyView> replacePolicy(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PoolPolicy body) {
    return tagged(service.replacePolicy(ifMatch, body));
  }

  private static RestResponse<PoolApi.PolicyView> tagged(PoolApi.PolicyView policy) {
    return Tagged.ok(policy, policy.version());
  }
}
