package io.kehu.customer.scan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about scans.
public final class DuplicateScanApi {
  private DuplicateScanApi() {}

  @Schema(name = "DuplicateScanState")
  public enum State {
    RUNNING,
    DONE,
    CANCELLED
  }

  /// @param customers how many there were at the start
  /// @param scanned how many of them are done
  /// @param proposed pairs found so far, those that were known before among them
  @Schema(name = "DuplicateScan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      State state,
      long customers,
      long scanned,
      long proposed,
      String startedBy,
      UUID startedById,
      Instant createdAt,
      @Nullable Instant finishedAt) {}
}
