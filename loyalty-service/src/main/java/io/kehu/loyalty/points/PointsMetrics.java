package io.kehu.loyalty.points;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// How many points are booked, by kind.
@ApplicationScoped
class PointsMetrics {
  private final MeterRegistry registry;

  PointsMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(PointsEntry entry) {
    registry
        .counter("kehu.loyalty.points", "kind", entry.kind().name())
        .increment(Math.abs((double) entry.points()));
    registry.counter("kehu.loyalty.entries", "kind", entry.kind().name()).increment();
  }
}
