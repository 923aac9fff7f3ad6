package io.kehu.customer.customfield;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kehu.platform.web.ContentTagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/custom-field-schema")
@Tag(name = "Custom fields")
@RunOnVirtualThread
@Produces("application/schema+json")
class CustomFieldSchemaResource {
  private final CustomFieldService service;

  CustomFieldSchemaResource(CustomFieldService service) {
    this.service = service;
  }

  @GET
  @ContentTagged
  @PermissionsAllowed("customers:read")
  @APIResponse(
      responseCode = "200",
      description = "JSON Schema, draft 2020-12",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema = @Schema(type = SchemaType.OBJECT)))
  @Operation(
      summary = "Read the custom fields as a JSON Schema",
      description = "From which a form can be drawn; titles come in the language asked for.")
  public ObjectNode schema() {
    return service.schema();
  }
}
