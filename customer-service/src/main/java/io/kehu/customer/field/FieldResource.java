package io.kehu.customer.field;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/segment-fields")
@Tag(name = "Segments")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class FieldResource {
  private final Fields fields;

  FieldResource(Fields fields) {
    this.fields = fields;
  }

  @GET
  @PermissionsAllowed("segments:read")
  @Operation(
      summary = "Read what conditions may speak of",
      description =
          "All fields with type, operators, codes, unit and words: enough to draw an editor.")
  public FieldApi.Items fields() {
    return new FieldApi.Items(fields.byName().values().stream().map(FieldApi.View::from).toList());
  }
}
