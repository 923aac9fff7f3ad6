package io.kehu.platform.sync.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.sync.Need;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row that could not be taken yet, as it goes out.
///
/// @param kind as its import is called: `contacts`
/// @param waitsFor what it names that is not here; absent unless it waits
/// @param problem why it was refused; absent while it waits
/// @param attempts how often a row of this record was held or replayed in vain
/// @param row as it was sent; absent in lists
@Schema(name = "HeldRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldRow(
    UUID id,
    String kind,
    String system,
    String externalId,
    State state,
    @Nullable Need waitsFor,
    @Nullable JsonNode problem,
    int attempts,
    Instant firstAt,
    Instant lastAt,
    long version,
    @Nullable JsonNode row) {

  /// Why it is held.
  @Schema(name = "HeldRowState")
  public enum State {
    WAITING,
    REJECTED
  }
}
