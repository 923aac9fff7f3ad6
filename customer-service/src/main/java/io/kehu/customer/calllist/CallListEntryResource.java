package io.kehu.customer.calllist;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
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

@Path("/v1/call-list-entries/{id}/attempts")
@Tag(name = "Call lists")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CallListEntryResource {
  private final CallService service;

  CallListEntryResource(CallService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("calls:write")
  @Operation(summary = "Say how the call of a claimed entry went")
  public RestResponse<CallListApi.Attempt> record(
      UUID id, @NotNull @Valid CallListApi.AttemptWrite body) {
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, service.record(id, body))
        .build();
  }

  @GET
  @PermissionsAllowed("call-lists:read")
  @Operation(summary = "List the calls of an entry, newest first")
  public Page<CallListApi.Attempt> attempts(UUID id, @Valid @BeanParam ListRequest request) {
    return service.attempts(id, request);
  }
}
