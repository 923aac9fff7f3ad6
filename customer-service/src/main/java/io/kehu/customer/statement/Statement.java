package io.kehu.customer.statement;

import java.time.Instant;
import java.util.UUID;

/// A statement as it is kept. Writers hold its customer, so that no two periods of a kind overlap.
///
/// @param version counts its changes
public record Statement(
    UUID id,
    long version,
    UUID customerId,
    StatementSource source,
    StatementData data,
    Instant createdAt,
    Instant updatedAt) {

  Statement changed(StatementData changed, StatementSource by, Instant now) {
    return new Statement(id, version + 1, customerId, by, changed, createdAt, now);
  }
}
