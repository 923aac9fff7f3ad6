package io.kehu.customer.merge;

import io.kehu.customer.customer.CustomerState;
import io.kehu.customer.merge.following.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A merge as it is stored.
///
/// @param version 0 while it stands, 1 once it is undone
/// @param survivorBefore the merge, as is `losingBefore`; `survivorAfter` is what came of it
/// @param undoUntil it can be undone before this
/// @param reversal null while it stands
record CustomerMerge(
    UUID id,
    long version,
    UUID survivorId,
    UUID losingId,
    Map<String, Side> choices,
    CustomerState survivorBefore,
    CustomerState survivorAfter,
    CustomerState losingBefore,
    Instant mergedAt,
    Instant undoUntil,
    String actor,
    @Nullable UUID actorId,
    @Nullable Reversal reversal) {

  /// Its undoing.
  ///
  /// @param kept what did not go back
  record Reversal(Instant at, String actor, @Nullable UUID actorId, List<Kept> kept) {}

  CustomerMerge reversed(Reversal undone) {
    return new CustomerMerge(
        id,
        version + 1,
        survivorId,
        losingId,
        choices,
        survivorBefore,
        survivorAfter,
        losingBefore,
        mergedAt,
        undoUntil,
        actor,
        actorId,
        undone);
  }
}
