package io.kehu.customer.profile;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.customer.profile.schema.Section;
import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.IfNoneMatch;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{id}/profile")
@Tag(name = "Profiles")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ProfileResource {
  private final ProfileService service;

  ProfileResource(ProfileService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed({"customers:read", "profiles:read"})
  @Operation(
      summary = "Read a customer's profile",
      description =
          "PERSONAL fields need `profiles:read`. SPECIAL ones are masked, whoever asks: see the section.")
  public ProfileApi.View profile(UUID id) {
    return service.profile(id);
  }

  @GET
  @Path("{section}")
  @PermissionsAllowed({"customers:read", "profiles:read"})
  @Operation(
      summary = "Read a section of a profile",
      description =
          "PERSONAL fields need `profiles:read`, SPECIAL ones `profiles:special`; that they were read is recorded. `masked` names those that are hidden.")
  public RestResponse<ProfileApi.SectionView> section(
      UUID id,
      Section section,
      @Parameter(hidden = true) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    ProfileApi.TaggedSection found =
        service.section(id, section, etag -> IfNoneMatch.names(ifNoneMatch, etag));
    return RestResponse.ResponseBuilder.ok(found.section()).header("ETag", found.etag()).build();
  }

  @PUT
  @Path("{section}")
  @Action(of = ProfileAction.class, code = "EDIT_PROFILE")
  @PermissionsAllowed("profiles:write")
  @Operation(
      summary = "Write a section of a profile",
      description =
          "The body is the section's data as its schema has it. Masked fields keep their values; to send one needs `profiles:special`.")
  public RestResponse<ProfileApi.SectionView> put(
      UUID id,
      Section section,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode body) {
    return tagged(service.put(id, section, ifMatch, body));
  }

  @PATCH
  @Path("{section}")
  @Consumes("application/merge-patch+json")
  @Action(of = ProfileAction.class, code = "EDIT_PROFILE")
  @PermissionsAllowed("profiles:write")
  @Operation(
      summary = "Change fields of a section",
      description = "To send a SPECIAL field needs `profiles:special`.")
  public RestResponse<ProfileApi.SectionView> patch(
      UUID id,
      Section section,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return tagged(service.patch(id, section, ifMatch, patch));
  }

  @PUT
  @Path("{section}/verification")
  @Action(of = ProfileAction.class, code = "VERIFY_PROFILE")
  @PermissionsAllowed("profiles:write")
  @Operation(summary = "Say that a section is right, as of today or an earlier day")
  public RestResponse<ProfileApi.SectionView> verify(
      UUID id,
      Section section,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProfileApi.Verification body) {
    return tagged(service.verify(id, section, ifMatch, body.verifiedOn()));
  }

  @GET
  @Path("{section}/history")
  @PermissionsAllowed("profiles:read")
  @Operation(
      summary = "Read who changed a section, and who saw its SPECIAL fields, newest first",
      description = "SPECIAL values do not stand in it.")
  public Page<AuditEntry> history(UUID id, Section section, @Valid @BeanParam ListRequest request) {
    return service.history(id, section, request);
  }

  private static RestResponse<ProfileApi.SectionView> tagged(ProfileApi.SectionView section) {
    return Tagged.ok(section, section.version());
  }
}
