package io.kehu.customer.receivable;

import java.time.Instant;
import java.util.UUID;

/// An invoice as it is kept.
///
/// @param version counts its changes
record Receivable(
    UUID id,
    long version,
    UUID customerId,
    ReceivableData data,
    Instant createdAt,
    Instant updatedAt) {

  Receivable changed(ReceivableData changed, Instant now) {
    return new Receivable(id, version + 1, customerId, changed, createdAt, now);
  }
}
