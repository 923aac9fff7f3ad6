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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
  @Operation(
      summary = "Create a contact of a customer",
      description =
          "409 `contact-duplicate` names `candidates` of the same customer with the same mobile number or e-mail, unless `allowDuplicate` is true.")
  public RestResponse<ContactApi.View> create(
      UUID id,
      @QueryParam("allowDuplicate") @DefaultValue("false") boolean allowDuplicate,
      @NotNull @Valid ContactData body) {
    return ContactResource.created(service.create(id, body, allowDuplicate));
  }

  @GET
  @PermissionsAllowed("contacts:read")
  @Operation(
      summary = "List the contacts of a customer",
      description =
          "`former=true` lists those who left, as they were then; the other filters do not apply to them.")
  public Page<ContactApi.Item> list(
      UUID id,
      @QueryParam("former") @DefaultValue("false") boolean former,
      @Valid @BeanParam ListRequest request,
      @Valid @BeanParam ContactFilter filter) {
    return former ? service.former(id, request) : service.list(id, request, filter.conditions());
  }
}
