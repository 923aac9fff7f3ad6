package io.kehu.customer.credit;

import io.kehu.platform.event.DomainEvent;
import io.kehu.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What can happen to a customer's credit.
public sealed interface CreditEvent extends DomainEvent {
  UUID customerId();

  @Override
  default UUID aggregateId() {
    return customerId();
  }

  /// A person set another limit. Its reason stays here.
  record LimitChanged(UUID customerId, Money limit, LocalDate validUntil, Instant at)
      implements CreditEvent {
    public static final String TYPE = "crm.credit.limit-changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
