package io.kehu.customer.team;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/teams")
@Tag(name = "Teams")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class TeamResource {
  private final TeamService service;

  TeamResource(TeamService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("teams:write")
  @Operation(summary = "Create a team")
  public RestResponse<TeamApi.View> create(@NotNull @Valid TeamApi.Create body) {
    TeamApi.View team = service.create(body);
    return Tagged.created("/v1/teams/" + team.code(), team, team.version());
  }

  @GET
  @PermissionsAllowed("teams:read")
  @Operation(summary = "List the teams")
  public Page<TeamApi.View> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("teams:read")
  @Operation(summary = "Read a team")
  public RestResponse<TeamApi.View> get(String code) {
    return tagged(service.get(code));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("teams:write")
  @Operation(summary = "Rename a team or put it below another")
  public RestResponse<TeamApi.View> patch(
      String code, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(code, ifMatch, patch));
  }

  private static RestResponse<TeamApi.View> tagged(TeamApi.View team) {
    return Tagged.ok(team, team.version());
  }
}
