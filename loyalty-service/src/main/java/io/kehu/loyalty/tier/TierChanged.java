package io.kehu.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer got a tier.
///
/// @param from absent where it is the customer's first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TierChanged(UUID customerId, @Nullable Tier from, Tier to, Instant at)
    implements DomainEvent {
  public static final String TYPE = "crm.loyalty.tier-changed.v1";

  @Override
  public String eventType() {
    return TYPE;
  }

  @Override
  public UUID aggregateId() {
    return customerId;
  }
}
