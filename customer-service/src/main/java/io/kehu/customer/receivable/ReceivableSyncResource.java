package io.kehu.customer.receivable;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.reference.ReferencePath;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.external.ExternalKeys;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.external.UpsertAnswer;
import io.kehu.platform.external.Upserted;
import io.kehu.platform.sync.MayWait;
import io.kehu.platform.sync.Sync;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.IfMatch;
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

/// For other systems, which know invoices by their own ids.
@Path("/v1/receivables")
@Tag(name = "Receivables")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ReceivableSyncResource {
  private final ReceivableService service;
  private final Sync sync;
  private final ExternalKeys keys;

  ReceivableSyncResource(ReceivableService service, Sync sync, ExternalKeys keys) {
    this.service = service;
    this.sync = sync;
    this.keys = keys;
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("receivables:read")
  @Operation(summary = "Read the invoice that another system knows by an id")
  public RestResponse<ReceivableApi.View> get(@Valid @BeanParam ReferencePath path) {
    return answer(200, service.get(path.reference()));
  }

  @PUT
  @MayWait
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("receivables:write")
  @Operation(
      summary = "Create or replace the invoice that another system knows by an id",
      description =
          "200 without a change where `sourceVersion` (or `sourceUpdatedAt`) is the one known, 409"
              + " `stale-source-version` where it is older. What is paid is sent again with what is"
              + " still open. 202 where the customer is not here yet: the row waits for it.")
  public RestResponse<ReceivableApi.View> upsert(
      @Valid @BeanParam ReferencePath path,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ReceivableWrite body) {
    ExternalReference reference =
        keys.ofAddress(path.system(), path.externalId(), body.externalReference());
    Upserted<ReceivableApi.View> done =
        sync.one(reference, ifMatch, body, () -> service.upsert(reference, body, ifMatch));
    return answer(UpsertAnswer.status(done.outcome()), done.record());
  }

  @POST
  @Path("batch")
  @Idempotent
  @PermissionsAllowed("receivables:write")
  @Operation(summary = "Create or replace up to 500 invoices")
  public BatchResult batch(@NotNull @Valid BatchRequest<ReceivableWrite> body) {
    return sync.batch(
        body,
        item -> service.upsert(keys.ofRow(item.externalReference()), item, null),
        ReceivableApi.View::id);
  }

  private static RestResponse<ReceivableApi.View> answer(int status, ReceivableApi.View view) {
    return RestResponse.ResponseBuilder.<ReceivableApi.View>create(status)
        .entity(view)
        .header("ETag", IfMatch.etag(view.version()))
        .build();
  }
}
