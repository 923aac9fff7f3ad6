package io.kehu.servicedesk.ticket;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/// How many tickets are unsettled, and how many of each kind of thing happened to tickets.
@ApplicationScoped
class TicketMetrics {
  private final TicketRepository tickets;
  private final MeterRegistry registry;

  TicketMetrics(TicketRepository tickets, MeterRegistry registry) {
    this.tickets = tickets;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("kehu.tickets.unsettled", this, TicketMetrics::unsettled).register(registry);
  }

  void count(@Observes TicketEvent event) {
    registry.counter("kehu.tickets.events", "type", event.eventType()).increment();
  }

  @Transactional
  double unsettled() {
    return tickets.count(
        "life.status not in ?1", List.of(TicketStatus.RESOLVED, TicketStatus.CLOSED));
  }
}
