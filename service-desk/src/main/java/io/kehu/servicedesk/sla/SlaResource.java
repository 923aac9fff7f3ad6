package io.kehu.servicedesk.sla;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/tickets/{id}/sla")
@Tag(name = "Service levels", description = "What is promised, and how the promises stand")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SlaResource {
  private final SlaService service;

  SlaResource(SlaService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read how the promises about a ticket stand")
  public SlaApi.Clocks get(@PathParam("id") UUID id) {
    return new SlaApi.Clocks(id, service.clocks(id).stream().map(SlaApi.ClockView::from).toList());
  }
}
