package io.kehu.loyalty.points;

import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// Points were booked.
///
/// @param customerId who holds the account
/// @param balance of all that it holds, after it; below zero where a return took back what had been burnt
public record PointsChanged(
    UUID customerId,
    UUID entryId,
    EntryKind kind,
    long points,
    long balance,
    String reason,
    Instant at)
    implements DomainEvent {
  public static final String TYPE = "crm.loyalty.points-changed.v1";

  static PointsChanged from(PointsEntry entry, UUID holderId, long balance) {
    return new PointsChanged(
        holderId, entry.id(), entry.kind(), entry.points(), balance, entry.reason(), entry.at());
  }

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return customerId;
  }
}
