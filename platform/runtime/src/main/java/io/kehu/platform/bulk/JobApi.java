package io.kehu.platform.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What callers see of their jobs.
final class JobApi {
  private JobApi() {}

  @Schema(name = "JobFormat")
  enum Format {
    CSV,
    NDJSON,
    XLSX
  }

  @Schema(name = "JobState")
  enum State {
    RECEIVING,
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isOver() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /// @param processed rows done so far, the sum of the counts behind it
  /// @param duplicates what is done with rows that seem to be here already, absent where the kind does not know
  /// @param template by which the columns are read
  /// @param skipped rows left out because they are here already
  /// @param waiting rows put by until what they name is here; see held rows
  /// @param stale rows older than what is stored; nothing was done for them
  /// @param problem why the whole job failed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Job(
      UUID id,
      String kind,
      Format format,
      boolean dryRun,
      @Nullable DuplicatesPolicy duplicates,
      @Nullable String template,
      State state,
      long bytes,
      long processed,
      long created,
      long updated,
      long unchanged,
      long stale,
      long skipped,
      long waiting,
      long failed,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable JsonNode problem) {}

  @Schema(name = "RowOutcome")
  enum Outcome {
    FAILED,
    STALE
  }

  /// @param row counted from 1, without the header
  @Schema(name = "JobRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(long row, Outcome outcome, @Nullable JsonNode problem, String content) {}

  /// What became of one row, whichever way it ended.
  ///
  /// @param id of the record, absent where the row failed or was only tried
  @Schema(name = "ImportResult")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RowResult(long row, String outcome, @Nullable UUID id, @Nullable JsonNode problem) {}
}
