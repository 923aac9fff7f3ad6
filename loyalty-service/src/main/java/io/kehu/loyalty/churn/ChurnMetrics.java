package io.kehu.loyalty.churn;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// How many signals are raised, by kind.
@ApplicationScoped
class ChurnMetrics {
  private final MeterRegistry registry;

  ChurnMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Signal signal) {
    registry.counter("kehu.churn.signals", "kind", signal.kind().name()).increment();
  }
}
