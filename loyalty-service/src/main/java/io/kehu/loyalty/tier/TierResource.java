package io.kehu.loyalty.tier;

import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/tiers")
@Tag(name = "Tiers", description = "Ranks by the points earned within a year")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TierResource {
  private final TierService tiers;

  TierResource(TierService tiers) {
    this.tiers = tiers;
  }

  @GET
  @PermissionsAllowed("loyalty:read")
  @Operation(summary = "Read what each tier asks for")
  public RestResponse<TierApi.Thresholds> getTiers() {
    return ok(tiers.thresholds());
  }

  @PUT
  @PermissionsAllowed("loyalty:write")
  @Operation(summary = "Replace what the tiers ask for; customers are moved by the nightly review")
  public RestResponse<TierApi.Thresholds> replaceTiers(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TierApi.Replace body) {
    return ok(tiers.replace(ifMatch, body));
  }

  private static RestResponse<TierApi.Thresholds> ok(TierApi.Thresholds thresholds) {
    return ResponseBuilder.ok(thresholds)
        .header(HttpHeaders.ETAG, IfMatch.etag(thresholds.version()))
        .build();
  }
}
