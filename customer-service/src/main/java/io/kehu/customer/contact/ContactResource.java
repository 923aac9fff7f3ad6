package io.kehu.customer.contact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/contacts")
@Tag(name = "Contacts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ContactResource {
  private final ContactService service;

  ContactResource(ContactService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("contacts:read")
  @Operation(summary = "Find contacts of all customers")
  public Page<ContactApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam ContactFilter filter) {
    return service.list(request, filter.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("contacts:read")
  @Operation(summary = "Read a contact")
  public RestResponse<ContactApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = ContactAction.class, code = "EDIT")
  @PermissionsAllowed("contacts:write")
  @Operation(summary = "Change a contact")
  public RestResponse<ContactApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @DELETE
  @Path("{id}")
  @Action(of = ContactAction.class, code = "REMOVE")
  @PermissionsAllowed("contacts:write")
  @Operation(summary = "Remove a contact")
  public void remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(id, ifMatch);
  }

  @GET
  @Path("{id}/history")
  @PermissionsAllowed("contacts:read")
  @Operation(summary = "Read who changed what about a contact, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  static RestResponse<ContactApi.View> created(ContactApi.View contact) {
    return Tagged.created("/v1/contacts/" + contact.id(), contact, contact.version());
  }

  static RestResponse<ContactApi.View> tagged(ContactApi.View contact) {
    return Tagged.ok(contact, contact.version());
  }
}
