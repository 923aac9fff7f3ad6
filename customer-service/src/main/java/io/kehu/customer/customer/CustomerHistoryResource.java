package io.kehu.customer.customer;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.classification.ClassChange;
import io.kehu.customer.ownership.OwnerChange;
import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// What a customer went through: its classes, its owners, every change.
@Path("/v1/customers/{id}")
@Tag(name = "Customers")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerHistoryResource {
  private final CustomerService service;
  private final CustomerHistory history;

  CustomerHistoryResource(CustomerService service, CustomerHistory history) {
    this.service = service;
    this.history = history;
  }

  @POST
  @Path("class-changes")
  @Idempotent
  @Action(of = CustomerAction.class, code = "MOVE_CLASS")
  @PermissionsAllowed("customers:write")
  @Operation(summary = "Move a customer to another class")
  public RestResponse<ClassChange> changeClass(
      UUID id, @NotNull @Valid CustomerApi.ClassMove body) {
    ClassChange change = service.changeClass(id, body);
    return RestResponse.ResponseBuilder.<ClassChange>created(
            URI.create("/v1/customers/%s/class-changes/%s".formatted(id, change.id())))
        .entity(change)
        .build();
  }

  @GET
  @Path("class-changes")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read the class changes of a customer, newest first")
  public Page<ClassChange> classChanges(UUID id, @Valid @BeanParam ListRequest request) {
    return history.classChanges(id, request);
  }

  @GET
  @Path("class-changes/{changeId}")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read one class change of a customer")
  public ClassChange classChange(UUID id, UUID changeId) {
    return history.classChange(id, changeId);
  }

  @GET
  @Path("owner-changes")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read the handovers of a customer with their notes, newest first")
  public Page<OwnerChange> ownerChanges(UUID id, @Valid @BeanParam ListRequest request) {
    return history.ownerChanges(id, request);
  }

  @GET
  @Path("history")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read who changed what about a customer, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return history.entries(id, request);
  }
}
