package io.kehu.customer.source;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Whoever reads customers may know what their sources are called.
@Path("/v1/sources")
@Tag(name = "Sources")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class SourceResource {
  private final SourceService service;

  SourceResource(SourceService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("sources:write")
  @Operation(
      summary = "Add a source of the company's own",
      description = "It stands under a built-in one, and customers may carry its code at once.")
  public RestResponse<SourceApi.View> create(@NotNull @Valid SourceApi.Create body) {
    SourceApi.View source = service.create(body);
    return tagged(
        RestResponse.ResponseBuilder.<SourceApi.View>created(
            URI.create("/v1/sources/" + source.code())),
        source);
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "List all sources",
      description = "The built-in ones and at most 200 own ones, in one answer.")
  public SourceApi.Catalogue list() {
    return service.catalogue();
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read a source", description = "Only own ones have an ETag.")
  public RestResponse<SourceApi.View> get(String code) {
    return tagged(RestResponse.ResponseBuilder.ok(), service.get(code));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("sources:write")
  @Operation(
      summary = "Relabel a source, or take it out of use",
      description = "Code and parent never change, and no source is ever removed.")
  public RestResponse<SourceApi.View> patch(
      String code, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(RestResponse.ResponseBuilder.ok(), service.patch(code, ifMatch, patch));
  }

  private static RestResponse<SourceApi.View> tagged(
      RestResponse.ResponseBuilder<SourceApi.View> answer, SourceApi.View source) {
    Long version = source.version();
    return (version == null ? answer : answer.header("ETag", IfMatch.etag(version)))
        .entity(source)
        .build();
  }
}
