package io.kehu.customer.segment;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{id}/segments")
@Tag(name = "Segments")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerSegmentsResource {
  private final SegmentService service;

  CustomerSegmentsResource(SegmentService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(summary = "List the segments that a customer is in")
  public Page<SegmentApi.Membership> of(UUID id, @Valid @BeanParam ListRequest request) {
    return service.of(id, request);
  }
}
