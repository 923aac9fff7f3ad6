package io.kehu.platform.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about how it goes.
final class SyncStatusApi {
  private SyncStatusApi() {}

  @Schema(name = "SyncStatuses")
  record Statuses(List<Status> items) {}

  /// One kind of record of one system. The counts are of rows since ever: a row that first waits and is taken later counts in both.
  ///
  /// @param rejected refused, each time
  /// @param waitingNow rows held until something is here
  /// @param waitingSince of the oldest of them
  /// @param rejectedNow rows held until they are mended
  /// @param lastSuccessAt when a row was taken, or found to be known already
  /// @param lastError of the last row that is still held as refused
  @Schema(name = "SyncStatus")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Status(
      String system,
      String kind,
      long created,
      long updated,
      long unchanged,
      long stale,
      long skipped,
      long waiting,
      long rejected,
      long waitingNow,
      @Nullable Instant waitingSince,
      long rejectedNow,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant lastRejectedAt,
      @Nullable Error lastError) {}

  /// @param code of the problem
  @Schema(name = "SyncError")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Error(String externalId, @Nullable String code, @Nullable String detail, Instant at) {}
}
