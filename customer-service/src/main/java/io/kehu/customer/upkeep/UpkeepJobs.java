package io.kehu.customer.upkeep;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// When the upkeep is done.
@ApplicationScoped
class UpkeepJobs {
  private final Upkeep upkeep;
  private final DueQueue queue;
  private final Duration every;
  private final Duration sweepEvery;
  private final AtomicLong waiting;

  UpkeepJobs(
      Upkeep upkeep,
      DueQueue queue,
      MeterRegistry metrics,
      @ConfigProperty(name = "kehu.upkeep.every", defaultValue = "PT1S") Duration every,
      @ConfigProperty(name = "kehu.upkeep.sweep-every", defaultValue = "PT15M")
          Duration sweepEvery) {
    this.upkeep = upkeep;
    this.queue = queue;
    this.every = every;
    this.sweepEvery = sweepEvery;
    this.waiting = metrics.gauge("kehu.upkeep.waiting", new AtomicLong());
  }

  @Produces
  @Singleton
  Task<Void> refresh() {
    return Tasks.recurring("customer-upkeep", FixedDelay.of(every))
        .execute((instance, context) -> {
          waiting.set(queue.size());
          run();
        });
  }

  @Produces
  @Singleton
  Task<Void> sweep() {
    return Tasks.recurring("customer-upkeep-sweep", FixedDelay.of(sweepEvery))
        .execute((instance, context) -> upkeep.sweep());
  }

  /// Until nothing is left: changes come before fills, so that a long fill does not make them wait.
  void run() {
    boolean more = true;
    while (more) {
      while (upkeep.refresh()) {
        // the next batch
      }
      more = upkeep.fill();
    }
  }
}
