package io.kehu.platform.event.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What became of the events that arrived.
@ApplicationScoped
class InboxMetrics {
  private final MeterRegistry registry;
  private final Counter duplicates;
  private final Counter parked;
  private final Counter skipped;
  private final Counter malformed;
  private final Map<String, Counter> applied = new ConcurrentHashMap<>();
  private final Map<Object, AtomicLong> lags = new ConcurrentHashMap<>();

  InboxMetrics(MeterRegistry registry) {
    this.registry = registry;
    duplicates = registry.counter("kehu.events.duplicates");
    parked = registry.counter("kehu.events.parked");
    skipped = registry.counter("kehu.events.skipped");
    malformed = registry.counter("kehu.events.malformed");
    Gauge.builder("kehu.events.lag", this, InboxMetrics::totalLag)
        .description("Events that wait in the partitions assigned to this instance")
        .register(registry);
  }

  void applied(String type) {
    applied
        .computeIfAbsent(type, name -> registry.counter("kehu.events.applied", "type", name))
        .increment();
  }

  void duplicate() {
    duplicates.increment();
  }

  void parked() {
    parked.increment();
  }

  void skipped() {
    skipped.increment();
  }

  void malformed() {
    malformed.increment();
  }

  void lag(Object consumer, long records) {
    lags.computeIfAbsent(consumer, unknown -> new AtomicLong()).set(records);
  }

  private double totalLag() {
    return lags.values().stream().mapToLong(AtomicLong::get).sum();
  }
}
