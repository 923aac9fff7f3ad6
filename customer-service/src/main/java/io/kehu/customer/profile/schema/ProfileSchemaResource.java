package io.kehu.customer.profile.schema;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.customer.CustomerKind;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/profile-schemas")
@Tag(name = "Profiles")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ProfileSchemaResource {
  private final ProfileSchemaService service;

  ProfileSchemaResource(ProfileSchemaService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed({"customers:read", "profiles:read"})
  @Operation(summary = "List the sections of profiles")
  public ProfileSchemaApi.Summaries list(@QueryParam("kind") @Nullable CustomerKind kind) {
    return service.list(kind);
  }

  @GET
  @Path("{kind}/{section}")
  @PermissionsAllowed({"customers:read", "profiles:read"})
  @Operation(
      summary = "Read what a section's form is drawn from",
      description = "Words come in the language of the request. Without `version` the newest.")
  public RestResponse<ProfileSchemaApi.Form> form(
      CustomerKind kind,
      Section section,
      @QueryParam("version") @Nullable @Min(1) Integer version) {
    ProfileSchemaApi.Form form = service.form(kind, section, version);
    return RestResponse.ResponseBuilder.ok(form)
        .header("ETag", "\"%d-%s\"".formatted(form.version(), service.language()))
        .header("Vary", "Accept-Language")
        .build();
  }
}
