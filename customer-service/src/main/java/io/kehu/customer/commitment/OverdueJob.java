package io.kehu.customer.commitment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks for commitments whose day has passed, in one instance at a time.
@ApplicationScoped
class OverdueJob {
  private final CommitmentService service;
  private final MeterRegistry metrics;
  private final Duration every;

  OverdueJob(
      CommitmentService service,
      MeterRegistry metrics,
      @ConfigProperty(name = "kehu.commitments.every", defaultValue = "60s") Duration every) {
    this.service = service;
    this.metrics = metrics;
    this.every = every;
  }

  @Produces
  @Singleton
  Task<Void> tellOverdueCommitments() {
    return Tasks.recurring("commitments-overdue", FixedDelay.of(every))
        .execute((instance, context) -> tellAll());
  }

  private void tellAll() {
    int told = 1;
    while (told > 0) {
      told = service.tellOverdue();
      metrics.counter("kehu.commitments.overdue").increment(told);
    }
  }
}
