package io.kehu.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of a record's history.
///
/// @param changes by field: what it was and what it became
public record AuditEntry(
    UUID id,
    Instant at,
    String actor,
    @Nullable UUID actorId,
    String action,
    Map<String, Change> changes,
    @Nullable String traceId) {
  /// @param from null where the field was absent
  /// @param to null where the field is absent now
  @Schema(name = "AuditChange")
  public record Change(@Nullable JsonNode from, @Nullable JsonNode to) {}
}
