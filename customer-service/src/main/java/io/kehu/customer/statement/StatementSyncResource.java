package io.kehu.customer.statement;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.reference.ReferencePath;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.external.ExternalReference;
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

/// For other systems, which know statements by their own ids.
@Path("/v1/statements")
@Tag(name = "Financial statements")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class StatementSyncResource {
  private final StatementSync statements;
  private final Sync sync;
  private final ExternalKeys keys;

  StatementSyncResource(StatementSync statements, Sync sync, ExternalKeys keys) {
    this.statements = statements;
    this.sync = sync;
    this.keys = keys;
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read the financial statement that another system knows by an id")
  public RestResponse<StatementApi.View> get(@Valid @BeanParam ReferencePath path) {
    return CustomerStatementsResource.tagged(statements.get(path.reference()));
  }

  @PUT
  @MayWait
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("credit:write")
  @Operation(
      summary = "Create or replace the financial statement that another system knows by an id",
      description =
          "200 without a change where `sourceVersion` (or `sourceUpdatedAt`) is the one known, 409"
              + " `stale-source-version` where it is older. 202 where the customer is not here yet: the row"
              + " waits for it.")
  public RestResponse<StatementApi.View> upsert(
      @Valid @BeanParam ReferencePath path,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull StatementWrite body) {
    ExternalReference reference =
        keys.ofAddress(path.system(), path.externalId(), body.externalReference());
    return sync.one(reference, ifMatch, body, () -> statements.upsert(reference, body, ifMatch))
        .answered(CustomerStatementsResource::created, CustomerStatementsResource::tagged);
  }

  @POST
  @Path("batch")
  @Idempotent
  @PermissionsAllowed("credit:write")
  @Operation(summary = "Create or replace up to 500 financial statements")
  public BatchResult batch(@NotNull @Valid BatchRequest<StatementWrite> body) {
    return sync.batch(
        body,
        item -> statements.upsert(keys.ofRow(item.externalReference()), item, null),
        StatementApi.View::id);
  }
}
