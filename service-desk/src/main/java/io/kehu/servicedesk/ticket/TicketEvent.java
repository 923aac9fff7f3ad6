package io.kehu.servicedesk.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.event.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can happen to a ticket. Events of one change all carry the same snapshot, the one after the whole change.
public sealed interface TicketEvent extends DomainEvent {
  TicketSnapshot ticket();

  @Override
  default UUID aggregateId() {
    return ticket().id();
  }

  @Override
  default String partitionKey() {
    UUID customer = ticket().customerId();
    return (customer != null ? customer : ticket().id()).toString();
  }

  record Opened(TicketSnapshot ticket) implements TicketEvent {
    public static final String TYPE = "crm.ticket.opened.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Changed(TicketSnapshot ticket) implements TicketEvent {
    public static final String TYPE = "crm.ticket.changed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  /// The customer got the first answer.
  record Responded(TicketSnapshot ticket) implements TicketEvent {
    public static final String TYPE = "crm.ticket.responded.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Resolved(TicketSnapshot ticket) implements TicketEvent {
    public static final String TYPE = "crm.ticket.resolved.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  record Closed(TicketSnapshot ticket) implements TicketEvent {
    public static final String TYPE = "crm.ticket.closed.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reopened(TicketSnapshot ticket, @Nullable String reason) implements TicketEvent {
    public static final String TYPE = "crm.ticket.reopened.v1";

    @Override
    public String eventType() {
      return TYPE;
    }
  }
}
