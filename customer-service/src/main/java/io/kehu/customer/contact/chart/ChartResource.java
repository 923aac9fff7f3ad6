package io.kehu.customer.contact.chart;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}/organization-chart")
@Tag(name = "Contacts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ChartResource {
  private final ChartService service;

  ChartResource(ChartService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("contacts:read")
  @Operation(
      summary = "Read who reports to whom at a customer",
      description = "At most 1,000 people and twenty levels.")
  public ChartApi.View chart(UUID id) {
    return service.chart(id);
  }
}
