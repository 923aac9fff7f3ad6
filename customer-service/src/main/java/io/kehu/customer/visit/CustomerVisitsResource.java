package io.kehu.customer.visit;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{id}/visits")
@Tag(name = "Visits")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerVisitsResource {
  private final VisitService service;

  CustomerVisitsResource(VisitService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @Action(of = NewVisitAction.class, code = "ADD_VISIT")
  @PermissionsAllowed("visits:write")
  @Operation(summary = "Plan a visit to a customer")
  public RestResponse<VisitApi.View> create(UUID id, @NotNull @Valid VisitPlan body) {
    VisitApi.View visit = service.create(id, body);
    return Tagged.created("/v1/visits/" + visit.id(), visit, visit.version());
  }

  @GET
  @PermissionsAllowed("visits:read")
  @Operation(summary = "List the visits to a customer, the earliest due first")
  public Page<VisitApi.Item> list(
      UUID id, @Valid @BeanParam ListRequest request, @Valid @BeanParam VisitFilter filter) {
    return service.of(id, request, filter.conditions());
  }
}
