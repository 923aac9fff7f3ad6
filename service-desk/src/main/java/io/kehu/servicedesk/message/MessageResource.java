package io.kehu.servicedesk.message;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/tickets/{id}/messages")
@Tag(name = "Messages", description = "The conversation in a ticket")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MessageResource {
  private final MessageService messages;

  MessageResource(MessageService messages) {
    this.messages = messages;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("tickets:write")
  @Operation(summary = "Reply to the customer, note something, or enter what the customer wrote")
  public RestResponse<Message> write(
      @PathParam("id") UUID id, @NotNull @Valid MessageApi.Create body) {
    Message message = messages.write(id, body);
    return ResponseBuilder.create(RestResponse.Status.CREATED, message)
        .location(URI.create("/v1/tickets/%s/messages/%s".formatted(id, message.id())))
        .build();
  }

  @GET
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "List the messages of a ticket, oldest first")
  public Page<Message> list(@PathParam("id") UUID id, @BeanParam ListRequest request) {
    return messages.list(id, request);
  }

  @GET
  @Path("{messageId}")
  @PermissionsAllowed("tickets:read")
  @Operation(summary = "Read a message")
  public Message get(@PathParam("id") UUID id, @PathParam("messageId") UUID messageId) {
    return messages.get(id, messageId);
  }
}
