package io.kehu.servicedesk.ticket;

import io.kehu.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/// Tells what happened to tickets: other services through the outbox, and the features beside this one at once, in
/// the same transaction.
@ApplicationScoped
class TicketNews {
  private final Outbox outbox;
  private final Event<TicketEvent> listeners;

  TicketNews(Outbox outbox, Event<TicketEvent> listeners) {
    this.outbox = outbox;
    this.listeners = listeners;
  }

  void tell(List<TicketEvent> events) {
    outbox.append(events);
    events.forEach(listeners::fire);
  }
}
