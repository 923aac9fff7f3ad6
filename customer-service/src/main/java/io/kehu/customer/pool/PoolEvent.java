package io.kehu.customer.pool;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the pool tells. That a customer came or went is told by `crm.customer.owner-changed.v1`.
public sealed interface PoolEvent extends DomainEvent {

  /// The customer goes back to the pool at `releaseAt` unless somebody cares for it before.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReleaseWarned(
      UUID customerId,
      UUID ownerId,
      @Nullable String team,
      Instant untouchedSince,
      Instant releaseAt)
      implements PoolEvent {
    public static final String TYPE = "crm.pool.release-warned.v1";

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
