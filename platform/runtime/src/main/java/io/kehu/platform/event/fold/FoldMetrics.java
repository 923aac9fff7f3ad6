package io.kehu.platform.event.fold;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What became of the events that were folded, by fold and generation.
@ApplicationScoped
class FoldMetrics {
  private final MeterRegistry registry;
  private final Map<Tags, AtomicLong> lags = new ConcurrentHashMap<>();

  FoldMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void folded(Tags fold, int events, int repeats) {
    registry.counter("kehu.folds.events", fold).increment(events);
    registry.counter("kehu.folds.duplicates", fold).increment(repeats);
  }

  void dead(Tags fold) {
    registry.counter("kehu.folds.dead", fold).increment();
  }

  void lag(Tags fold, long records) {
    lags.computeIfAbsent(
            fold, tags -> registry.gauge("kehu.folds.lag", tags, new AtomicLong(), AtomicLong::get))
        .set(records);
  }
}
