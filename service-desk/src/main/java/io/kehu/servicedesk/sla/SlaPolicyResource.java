package io.kehu.servicedesk.sla;

import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/sla-policies")
@Tag(name = "Service levels", description = "What is promised, and how the promises stand")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SlaPolicyResource {
  private final SlaPolicyService policies;

  SlaPolicyResource(SlaPolicyService policies) {
    this.policies = policies;
  }

  @GET
  @PermissionsAllowed("calendars:read")
  @Operation(summary = "List the service-level policies")
  public SlaApi.Policies list() {
    return new SlaApi.Policies(policies.all());
  }

  @POST
  @Idempotent
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Create a service-level policy")
  public RestResponse<SlaPolicy> create(@NotNull @Valid SlaApi.Create body) {
    SlaPolicy policy = policies.create(body.policy());
    return ResponseBuilder.create(RestResponse.Status.CREATED, policy)
        .location(URI.create("/v1/sla-policies/" + policy.code()))
        .header(HttpHeaders.ETAG, IfMatch.etag(policy.version()))
        .build();
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("calendars:read")
  @Operation(summary = "Read a service-level policy")
  public RestResponse<SlaPolicy> get(@PathParam("code") String code) {
    return ok(policies.get(code));
  }

  @PUT
  @Path("{code}")
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Replace a service-level policy; open clocks are reckoned again")
  public RestResponse<SlaPolicy> replace(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid SlaApi.Replace body) {
    return ok(policies.replace(code, ifMatch, body));
  }

  @DELETE
  @Path("{code}")
  @PermissionsAllowed("calendars:write")
  @Operation(summary = "Delete a service-level policy; open clocks are reckoned again")
  public void delete(
      @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    policies.delete(code, ifMatch);
  }

  private static RestResponse<SlaPolicy> ok(SlaPolicy policy) {
    return ResponseBuilder.ok(policy)
        .header(HttpHeaders.ETAG, IfMatch.etag(policy.version()))
        .build();
  }
}
