package io.kehu.loyalty.points;

import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/// A customer's balance is another although nothing was booked: two customers have become one, or part again.
public record BalanceChanged(UUID customerId, long balance, Instant at) implements DomainEvent {
  public static final String TYPE = "crm.loyalty.balance-changed.v1";

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return customerId;
  }
}
