package io.kehu.customer.tiering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to service tiers.
public sealed interface TieringEvent extends DomainEvent {

  /// The customer is of another tier.
  ///
  /// @param from null where it was of none
  /// @param to null where it is of none now
  /// @param manual set by a person, not by the scheme
  /// @param responsePriority of its tickets from now on; null where it is of no tier
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changed(
      UUID customerId,
      @Nullable String from,
      @Nullable String to,
      boolean manual,
      @Nullable ResponsePriority responsePriority,
      Instant at)
      implements TieringEvent {
    public static final String TYPE = "crm.tiering.changed.v1";

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
