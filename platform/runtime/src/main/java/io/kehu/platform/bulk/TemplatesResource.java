package io.kehu.platform.bulk;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Keeps how tables of other systems are read, for those who see jobs. To write one takes the permission of its kind of import, too.
@Path("/v1/import-templates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class TemplatesResource {
  private static final String JOBS = "jobs:read";

  private final Templates templates;

  TemplatesResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  @PermissionsAllowed(JOBS)
  @Operation(summary = "List import templates")
  public Page<Template> list(@Valid @BeanParam ListRequest request) {
    return templates.list(request);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed(JOBS)
  @Operation(summary = "Read an import template")
  public RestResponse<Template> get(UUID id) {
    return tagged(templates.get(id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed(JOBS)
  @Operation(
      summary = "Create an import template",
      description = "Targets must be fields of the kind's rows.")
  public RestResponse<Template> create(@NotNull @Valid Template.Write body) {
    Template template = templates.create(body);
    return Tagged.created("/v1/import-templates/" + template.id(), template, template.version());
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed(JOBS)
  @Operation(
      summary = "Replace an import template",
      description = "Jobs that are under way go on by the old one.")
  public RestResponse<Template> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Template.Write body) {
    return tagged(templates.change(id, ifMatch, body));
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed(JOBS)
  @Operation(summary = "Remove an import template")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    templates.remove(id, ifMatch);
  }

  private static RestResponse<Template> tagged(Template template) {
    return Tagged.ok(template, template.version());
  }
}
