package io.kehu.customer.statement;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.reference.ReferencePath;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.bulk.Batches;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.UpsertAnswer;
import io.kehu.platform.external.Upserted;
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
  private final StatementSync sync;
  private final Batches batches;
  private final ExternalKeys keys;

  StatementSyncResource(StatementSync sync, Batches batches, ExternalKeys keys) {
    this.sync = sync;
    this.batches = batches;
    this.keys = keys;
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("credit:read")
  @Operation(summary = "Read the financial statement that another system knows by an id")
  public RestResponse<StatementApi.View> get(@Valid @BeanParam ReferencePath path) {
    return CustomerStatementsResource.tagged(sync.get(path.reference()));
  }

  @PUT
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("credit:write")
  @Operation(
      summary = "Create or replace the financial statement that another system knows by an id",
      description =
          "200 without a change where `sourceVersion` (or `sourceUpdatedAt`) is the one known, 409"
              + " `stale-source-version` where it is older.")
  public RestResponse<StatementApi.View> upsert(
      @Valid @BeanParam ReferencePath path,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid StatementWrite body) {
    ExternalReference reference =
        keys.ofAddress(path.system(), path.externalId(), body.externalReference());
    Upserted<StatementApi.View> done = sync.upsert(reference, body, ifMatch);
    return UpsertAnswer.status(done.outcome()) == 201
        ? CustomerStatementsResource.created(done.record())
        : CustomerStatementsResource.tagged(done.record());
  }

  @POST
  @Path("batch")
  @Idempotent
  @PermissionsAllowed("credit:write")
  @Operation(summary = "Create or replace up to 500 financial statements")
  public BatchResult batch(@NotNull @Valid BatchRequest<StatementWrite> body) {
    return batches.run(
        body,
        item -> {
          Upserted<StatementApi.View> done =
              sync.upsert(keys.ofRow(item.externalReference()), item, null);
          return UpsertAnswer.done(done.outcome(), done.record().id());
        });
  }
}
