package io.kehu.customer.customer;

import io.kehu.platform.event.DomainEvent;
import java.util.UUID;

/// The customer asked to be forgotten. Nothing follows about it.
///
/// @param erasureId under which every service tells what it erased
public record CustomerErased(UUID customerId, UUID erasureId) implements DomainEvent {
  public static final String TYPE = "crm.customer.erased.v1";

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return customerId;
  }
}
