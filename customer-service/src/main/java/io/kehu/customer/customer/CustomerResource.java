package io.kehu.customer.customer;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers")
@Tag(name = "Customers")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerResource {
  private final CustomerService service;

  CustomerResource(CustomerService service) {
    this.service = service;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("customers:write")
  @Operation(
      summary = "Create a customer",
      description = "409 `customer-duplicate` names `candidates` unless `allowDuplicate` is true.")
  public RestResponse<CustomerApi.View> create(@NotNull @Valid CustomerWrite body) {
    return created(service.create(body));
  }

  @GET
  @PermissionsAllowed("customers:read")
  @Operation(
      summary = "Find customers",
      description =
          "With `q` and without `sort` the best come first: the whole of a name, alias, or other, then its beginning, then all words."
              + " Of a query that finds some 2,000 and more, the 300 first names that begin with it come first and the rest in parts,"
              + " each in that order; nothing is left out.")
  public Page<CustomerApi.Item> list(
      @Valid @BeanParam ListRequest request, @Valid @BeanParam CustomerFilter filter) {
    return service.list(request, filter.query(), filter.conditions());
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read a customer")
  public RestResponse<CustomerApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @Action(of = CustomerAction.class, code = "EDIT")
  @PermissionsAllowed("customers:write")
  @Operation(summary = "Change a customer's master data")
  public RestResponse<CustomerApi.View> patch(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(id, ifMatch, patch));
  }

  @PUT
  @Path("{id}/owner")
  @Action(of = CustomerAction.class, code = "ASSIGN")
  @PermissionsAllowed("customers:write")
  @Operation(
      summary = "Hand a customer over",
      description = "Without owner and team it goes to the public pool.")
  public RestResponse<CustomerApi.View> assign(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CustomerApi.Ownership body) {
    return tagged(service.assign(id, ifMatch, body));
  }

  static RestResponse<CustomerApi.View> created(CustomerApi.View customer) {
    return Tagged.created("/v1/customers/" + customer.id(), customer, customer.version());
  }

  static RestResponse<CustomerApi.View> tagged(CustomerApi.View customer) {
    return Tagged.ok(customer, customer.version());
  }
}
