package io.kehu.sales.process;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sales-processes")
@Tag(name = "Sales processes", description = "Stages through which opportunities go")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SalesProcessResource {
  private final SalesProcesses processes;

  SalesProcessResource(SalesProcesses processes) {
    this.processes = processes;
  }

  @GET
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "List the sales processes with their stages, each in its newest version")
  public All list() {
    return new All(processes.current());
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("opportunities:read")
  @Operation(summary = "Read one sales process in its newest version")
  public SalesProcess get(@PathParam("code") String code) {
    return processes.get(code);
  }

  /// The few processes there are, never paged.
  record All(List<SalesProcess> items) {}
}
