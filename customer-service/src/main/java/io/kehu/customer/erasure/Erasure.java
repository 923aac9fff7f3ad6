package io.kehu.customer.erasure;

import io.kehu.customer.erasure.hold.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One request to be forgotten, as it is stored.
///
/// @param subjects who is erased by it: more than one where customers were merged; empty until it begins
public record Erasure(
    UUID id,
    @Nullable UUID customerId,
    @Nullable UUID contactId,
    String number,
    ErasureGround ground,
    @Nullable String note,
    @Nullable String forceReason,
    ErasureState state,
    Set<Hold> holds,
    List<UUID> subjects,
    String requestedBy,
    UUID requestedById,
    Instant requestedAt,
    Instant executeAt,
    @Nullable Instant begunAt,
    @Nullable Instant finishedAt,
    long version) {

  boolean isForced() {
    return forceReason != null;
  }
}
