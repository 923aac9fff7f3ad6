package io.kehu.customer.contact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
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

@Path("/v1/customers/{id}/contacts")
@Tag(name = "Contacts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerContactsResource {
  private final ContactService service;

  CustomerContactsResource(ContactService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @Action(of = NewContactAction.class, code = "ADD_CONTACT")
  @PermissionsAllowed("contacts:write")
  @Operation(summary = "Create a contact of a customer")
  public RestResponse<ContactApi.View> create(UUID id, @NotNull @Valid ContactData body) {
    return ContactResource.created(service.create(id, body));
  }

  @GET
  @PermissionsAllowed("contacts:read")
  @Operation(summary = "List the contacts of a customer")
  public Page<ContactApi.Item> list(UUID id, @Valid @BeanParam ListRequest request) {
    return service.list(id, request);
  }
}
