package io.kehu.customer.timeline;

import java.time.Instant;
import java.util.UUID;

/// Told inside this service, in the transaction that adds to a timeline, once an entry.
///
/// @param at when it happened, which may be long ago
public record TimelineAddition(UUID customerId, TimelineKind kind, Instant at) {}
