package io.kehu.servicedesk.sla;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a promise; each at most once for each clock, but that a reopened ticket may meet its promise again.
public sealed interface SlaEvent extends DomainEvent {
  UUID ticketId();

  @Nullable UUID customerId();

  @Override
  @JsonIgnore
  default UUID aggregateId() {
    return ticketId();
  }

  @Override
  @JsonIgnore
  default String partitionKey() {
    UUID customer = customerId();
    return (customer != null ? customer : ticketId()).toString();
  }

  /// @param occurredAt when four fifths of the time were gone
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Warned(
      UUID ticketId, @Nullable UUID customerId, ClockKind clock, Instant dueAt, Instant occurredAt)
      implements SlaEvent {
    public static final String TYPE = "crm.sla.warned.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// @param occurredAt when it fell due, or when a changed promise turned out to be broken already
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Breached(
      UUID ticketId, @Nullable UUID customerId, ClockKind clock, Instant dueAt, Instant occurredAt)
      implements SlaEvent {
    public static final String TYPE = "crm.sla.breached.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// @param occurredAt when the promise was kept
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Met(
      UUID ticketId, @Nullable UUID customerId, ClockKind clock, Instant dueAt, Instant occurredAt)
      implements SlaEvent {
    public static final String TYPE = "crm.sla.met.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
