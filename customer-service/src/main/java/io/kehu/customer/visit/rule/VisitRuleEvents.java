package io.kehu.customer.visit.rule;

import io.kehu.platform.event.EventHandlers;
import io.kehu.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What rules wait for. The customer need not be known yet: its visit is planned when it is.
@ApplicationScoped
class VisitRuleEvents implements EventHandlers {
  private final VisitRuleService service;

  VisitRuleEvents(VisitRuleService service) {
    this.service = service;
  }

  record Delivered(Order order, Instant deliveredAt) {
    record Order(UUID id, UUID customerId) {}
  }

  record Closed(Ticket ticket) {
    /// @param customerId null for a ticket of somebody that we do not know
    record Ticket(UUID id, @Nullable UUID customerId, String type, @Nullable Instant closedAt) {}
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.on(
            "crm.order.delivered.v1",
            Delivered.class,
            (_, told) ->
                service.happened(
                    "DELIVERY",
                    "order:" + told.order().id(),
                    told.order().customerId(),
                    told.deliveredAt()))
        .on(
            "crm.ticket.closed.v1",
            Closed.class,
            (event, told) -> closed(told.ticket(), event.time()));
  }

  private void closed(Closed.Ticket ticket, Instant told) {
    if (ticket.customerId() != null) {
      service.happened(
          ticket.type().equals("COMPLAINT") ? "COMPLAINT" : "TICKET",
          "ticket:" + ticket.id(),
          ticket.customerId(),
          ticket.closedAt() == null ? told : ticket.closedAt());
    }
  }
}
