package io.kehu.servicedesk.survey.invitation;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Sql;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The POSTs here are not `@Idempotent`: that would save the link, which nobody may read twice. Asking twice is refused
/// anyway, and a second link only voids the first.
@Path("/v1/surveys/invitations")
@Tag(name = "Surveys", description = "Asking customers how satisfied they are")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class InvitationResource {
  private final InvitationService invitations;

  InvitationResource(InvitationService invitations) {
    this.invitations = invitations;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("surveys:write")
  @Operation(summary = "Ask a customer; the answer holds the link, this once")
  public RestResponse<InvitationApi.Linked> create(@NotNull @Valid InvitationApi.Create body) {
    return created(invitations.invite(body));
  }

  @GET
  @PermissionsAllowed("surveys:read")
  @Operation(summary = "List invitations")
  public Page<InvitationApi.View> list(
      @BeanParam ListRequest request, @QueryParam("customerId") @Nullable UUID customerId) {
    return invitations.list(
        request,
        customerId == null
            ? List.of()
            : List.of(Sql.of("i.customer_id = :customer", Map.of("customer", customerId))));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("surveys:read")
  @Operation(summary = "Read an invitation")
  public InvitationApi.View get(@PathParam("id") UUID id) {
    return invitations.get(id);
  }

  @POST
  @Path("{id}/links")
  @PermissionsAllowed("surveys:write")
  @Operation(summary = "Issue an invitation's link; an earlier one is void from then on")
  public RestResponse<InvitationApi.Linked> link(@PathParam("id") UUID id) {
    return created(invitations.link(id));
  }

  private static RestResponse<InvitationApi.Linked> created(InvitationApi.Linked linked) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, linked)
        .location(URI.create("/v1/surveys/invitations/" + linked.invitation().id()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
