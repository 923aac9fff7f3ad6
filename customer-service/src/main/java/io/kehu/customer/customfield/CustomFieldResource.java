package io.kehu.customer.customfield;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/custom-fields")
@Tag(name = "Custom fields")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomFieldResource {
  private final CustomFieldService service;

  CustomFieldResource(CustomFieldService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("custom-fields:write")
  @Operation(
      summary = "Define a custom field",
      description =
          "It can be written at once, in `customFields` of a customer; lists filter and sort by `custom.<name>`.")
  public RestResponse<CustomFieldApi.View> create(@NotNull @Valid CustomFieldApi.Create body) {
    CustomFieldApi.View field = service.create(body);
    return Tagged.created("/v1/custom-fields/" + field.name(), field, field.version());
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(summary = "List the custom fields")
  public Page<CustomFieldApi.View> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path("{name}")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read the definition of a custom field")
  public RestResponse<CustomFieldApi.View> get(String name) {
    return tagged(service.get(name));
  }

  @PATCH
  @Path("{name}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("custom-fields:write")
  @Operation(
      summary = "Change label or limits of a custom field, or retire it",
      description =
          "Name and type never change. Values that narrower limits do not admit stay until they are changed.")
  public RestResponse<CustomFieldApi.View> patch(
      String name, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(name, ifMatch, patch));
  }

  @PUT
  @Path("{name}/index")
  @PermissionsAllowed("custom-fields:write")
  @Operation(
      summary = "Have an index built for a custom field",
      description =
          "In the background, while customers are read and written; `index` says when it is READY.")
  public RestResponse<CustomFieldApi.View> index(String name) {
    return tagged(service.index(name));
  }

  @DELETE
  @Path("{name}")
  @PermissionsAllowed("custom-fields:write")
  @Operation(
      summary = "Remove a custom field that no customer has a value of",
      description = "409 `custom-field-in-use` otherwise: retire it then.")
  public void remove(String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(name, ifMatch);
  }

  private static RestResponse<CustomFieldApi.View> tagged(CustomFieldApi.View field) {
    return Tagged.ok(field, field.version());
  }
}
