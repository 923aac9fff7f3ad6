package io.kehu.customer.customer;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.reference.ReferencePath;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.sync.MayWait;
import io.kehu.platform.sync.Sync;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// For other systems, which know customers by their own ids.
@Path("/v1/customers")
@Tag(name = "Customer sync")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class CustomerSyncResource {
  private final CustomerSync customers;
  private final Sync sync;

  CustomerSyncResource(CustomerSync customers, Sync sync) {
    this.customers = customers;
    this.sync = sync;
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("customers:read")
  @Operation(summary = "Read the customer that another system knows by an id")
  public RestResponse<CustomerApi.View> get(@Valid @BeanParam ReferencePath path) {
    return CustomerResource.tagged(customers.get(path.reference()));
  }

  @PUT
  @MayWait
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("customers:write")
  @Operation(
      summary = "Create or change the customer that another system knows by an id",
      description =
          "What the body leaves out is left alone. 200 without a change where `sourceVersion` (or"
              + " `sourceUpdatedAt`) is the one known, 409 `stale-source-version` where it is older. 202"
              + " where the parent is not here yet: the row waits for it.")
  public RestResponse<CustomerApi.View> upsert(
      @Valid @BeanParam ReferencePath path,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull CustomerWrite body) {
    return sync.one(
            path.reference(),
            ifMatch,
            body,
            () -> customers.upsert(path.reference(), body, ifMatch))
        .answered(CustomerResource::created, CustomerResource::tagged);
  }

  @POST
  @Path("batch")
  @Idempotent
  @PermissionsAllowed("customers:write")
  @Operation(
      summary = "Create or change up to 500 customers",
      description = "An item with an external reference is created or changed by its first one.")
  public BatchResult batch(@NotNull @Valid BatchRequest<CustomerWrite> body) {
    return sync.batch(body, customers::take, CustomerApi.View::id);
  }
}
