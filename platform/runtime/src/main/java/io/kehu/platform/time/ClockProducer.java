package io.kehu.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/// The only clock of a service: tests put their own in its place.
@ApplicationScoped
public class ClockProducer {
  /// What PostgreSQL keeps: a finer time would change by being saved.
  private static final Duration PRECISION = Duration.ofNanos(1_000);

  @Produces
  @DefaultBean
  @ApplicationScoped
  Clock systemClock() {
    return Clock.tick(Clock.systemUTC(), PRECISION);
  }
}
