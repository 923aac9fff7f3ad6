package io.kehu.servicedesk.sla;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// How promises end, by clock and outcome.
@ApplicationScoped
class SlaMetrics {
  private final MeterRegistry registry;

  SlaMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(SlaEvent event) {
    switch (event) {
      case SlaEvent.Warned warned -> count("warned", warned.clock());
      case SlaEvent.Breached breached -> count("breached", breached.clock());
      case SlaEvent.Met met -> count("met", met.clock());
    }
  }

  private void count(String outcome, ClockKind clock) {
    registry.counter("kehu.sla.events", "outcome", outcome, "clock", clock.name()).increment();
  }
}
