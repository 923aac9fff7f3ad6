package io.kehu.servicedesk.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/tickets")
@Tag(name = "Tickets", description = "Enquiries, requests and complaints")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TicketResource {
  private final TicketService tickets;

  TicketResource(TicketService tickets) {
    this.tickets = tickets;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Open a ticket")
  public RestResponse<TicketApi.View> open(@NotNull @Valid TicketApi.Create body) {
    TicketApi.View ticket = tickets.open(body);
    return ResponseBuilder.create(RestResponse.Status.CREATED, ticket)
        .location(URI.create("/v1/tickets/" + ticket.id()))
        .header(HttpHeaders.ETAG, IfMatch.etag(ticket.version()))
        .build();
  }

  @GET
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "List tickets")
  public Page<TicketApi.Item> list(
      @BeanParam ListRequest request, @BeanParam @Valid TicketSearch search) {
    return tickets.list(request, search.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read a ticket")
  public RestResponse<TicketApi.View> get(@PathParam("id") UUID id) {
    return ok(tickets.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Change what a ticket says")
  public RestResponse<TicketApi.View> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    return ok(tickets.patch(id, ifMatch, patch));
  }

  @PUT
  @Path("{id}/assignment")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Give a ticket to somebody or put it into a queue")
  public RestResponse<TicketApi.View> assign(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Assignment body) {
    return ok(tickets.assign(id, ifMatch, body));
  }

  @PUT
  @Path("{id}/status")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Move a ticket between the states in which it is worked on")
  public RestResponse<TicketApi.View> move(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid TicketApi.Move body) {
    return ok(tickets.move(id, ifMatch, body));
  }

  @PUT
  @Path("{id}/resolution")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Resolve a ticket")
  public RestResponse<TicketApi.View> resolve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Resolution body) {
    return ok(tickets.resolve(id, ifMatch, body));
  }

  @DELETE
  @Path("{id}/resolution")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Reopen a ticket")
  public RestResponse<TicketApi.View> reopen(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("reason") @Size(max = 500) @Nullable String reason) {
    return ok(tickets.reopen(id, ifMatch, reason));
  }

  @PUT
  @Path("{id}/closure")
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Close a resolved ticket")
  public RestResponse<TicketApi.View> close(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return ok(tickets.close(id, ifMatch));
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read who changed what on a ticket")
  public Page<AuditEntry> history(@PathParam("id") UUID id, @BeanParam ListRequest request) {
    return tickets.history(id, request);
  }

  private static RestResponse<TicketApi.View> ok(TicketApi.View ticket) {
    return ResponseBuilder.ok(ticket)
        .header(HttpHeaders.ETAG, IfMatch.etag(ticket.version()))
        .build();
  }
}
