package io.kehu.sales.order;

import io.kehu.platform.external.ExternalReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of goods that came back.
///
/// @param reference what another system calls the return; repeats are known by it
/// @param lines of which how much; empty for all that can still come back
record ReturnNote(
    @Nullable ExternalReference reference,
    @Nullable String reason,
    Instant returnedAt,
    List<Part> lines) {
  ReturnNote {
    lines = List.copyOf(lines);
  }

  /// @param amount what is given back for it; null for its share of the line
  record Part(String lineId, BigDecimal quantity, @Nullable BigDecimal amount) {}
}
