package io.kehu.loyalty.tier;

import java.time.Instant;
import java.util.UUID;

/// What a customer earned, less what returns took back.
public interface QualifyingPoints {
  /// @param after orders placed at this instant or before do not count
  long earned(UUID customerId, Instant after);
}
