package io.kehu.customer.exposure;

import io.kehu.platform.event.DomainEvent;
import io.kehu.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/// What can happen to an exposure that others should know of.
public sealed interface ExposureEvent extends DomainEvent {

  /// It rose above the customer's limit; told once, until it has been below it again.
  record Exceeded(UUID customerId, Money limit, Money exposure, Instant at)
      implements ExposureEvent {
    public static final String TYPE = "crm.credit.exposure-exceeded.v1";

    @Override
    public String eventType() {
      return TYPE;
    }

    @Override
    public UUID aggregateId() {
      return customerId;
    }
  }
}
