package io.kehu.platform.sync.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What comes in and goes out about replays of held rows.
final class HeldRowApi {
  private HeldRowApi() {}

  /// One row, as it is or mended.
  ///
  /// @param row of the same record; absent where what was wrong has been put right elsewhere
  @Schema(name = "HeldRowReplayRequest")
  record Request(@Nullable JsonNode row) {}

  /// Which rejected rows are to be replayed as they are: all that fit.
  ///
  /// @param code of the problem that they were refused for
  @Schema(name = "HeldRowsReplayRequest")
  record Selection(
      @Nullable @Size(max = 64) String kind,
      @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,31}") String system,
      @Nullable @Size(max = 64) String code) {}

  /// What became of a row.
  ///
  /// @param outcome as of an import's row; REJECTED where it was refused again
  /// @param id of the record; absent unless the row was taken
  /// @param problem why it was refused again
  @Schema(name = "HeldRowReplay")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Replay(
      UUID heldRowId,
      String externalId,
      String outcome,
      @Nullable UUID id,
      @Nullable JsonNode problem) {}

  /// @param more whether more than these fit; ask again
  @Schema(name = "HeldRowReplays")
  record Replays(List<Replay> items, boolean more) {}
}
