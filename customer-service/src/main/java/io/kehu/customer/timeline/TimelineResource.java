package io.kehu.customer.timeline;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers/{id}/timeline")
@Tag(name = "Customer view")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class TimelineResource {
  private final TimelineService service;

  TimelineResource(TimelineService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read everything that happened with a customer, newest first")
  public Page<TimelineEntry> timeline(
      UUID id,
      @Valid @BeanParam ListRequest request,
      @QueryParam("type") @Nullable TimelineType type) {
    return service.of(id, type, request);
  }
}
