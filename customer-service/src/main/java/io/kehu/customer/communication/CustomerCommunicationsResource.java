package io.kehu.customer.communication;

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

@Path("/v1/customers/{id}/communications")
@Tag(name = "Communications")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerCommunicationsResource {
  private final CommunicationService service;

  CustomerCommunicationsResource(CommunicationService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @Action(of = NewCommunicationAction.class, code = "ADD_COMMUNICATION")
  @PermissionsAllowed("communications:write")
  @Operation(
      summary = "Plan a communication with a customer, or note one down that was held",
      description = "It has been held where `actual` says when.")
  public RestResponse<CommunicationApi.View> create(
      UUID id, @NotNull @Valid CommunicationData body) {
    CommunicationApi.View communication = service.create(id, body);
    return Tagged.created(
        "/v1/communications/" + communication.id(), communication, communication.version());
  }

  @GET
  @PermissionsAllowed("communications:read")
  @Operation(summary = "List the communications with a customer, newest first")
  public Page<CommunicationApi.Item> list(
      UUID id,
      @Valid @BeanParam ListRequest request,
      @Valid @BeanParam CommunicationFilter filter) {
    return service.of(id, request, filter.conditions());
  }
}
