package io.kehu.platform.event.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What operators see of parked events.
final class ParkedEventsApi {
  private ParkedEventsApi() {}

  /// Whether an event still waits.
  @Schema(name = "ParkedEventState")
  enum State {
    WAITING,
    REPLAYED,
    DISMISSED
  }

  /// @param behind it was not refused itself, it waits for an earlier event of its key
  record ParkedEvent(
      UUID id,
      String topic,
      String key,
      String type,
      String source,
      String subject,
      Instant time,
      String reason,
      boolean behind,
      int attempts,
      State state,
      Instant parkedAt,
      @Nullable Instant settledAt) {}

  /// @param replayed events of the key that were applied now
  /// @param waiting events of the key that still wait
  /// @param reason why the next one was refused again; absent when none was
  @Schema(name = "ParkedEventReplay")
  record Replay(int replayed, int waiting, @Nullable String reason) {}
}
