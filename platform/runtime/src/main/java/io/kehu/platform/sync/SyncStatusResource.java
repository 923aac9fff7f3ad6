package io.kehu.platform.sync;

import io.kehu.platform.sync.SyncStatusApi.Statuses;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows how it goes with other systems.
@Path("/v1/sync-status")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
class SyncStatusResource {
  private final SyncStatuses statuses;

  SyncStatusResource(SyncStatuses statuses) {
    this.statuses = statuses;
  }

  @GET
  @PermissionsAllowed("sync:read")
  @Operation(
      summary =
          "See how many rows each system sent, what became of them, and when it last went well",
      description =
          "By kind of record, whichever way the rows came: alone, in batches or in files.")
  public Statuses get(
      @QueryParam("system") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") @Nullable String system,
      @QueryParam("kind") @Size(max = 64) @Nullable String kind) {
    return new Statuses(statuses.of(system, kind));
  }
}
