package io.kehu.customer.subjectaccess;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Looks for requests whose day has passed, in one instance at a time.
@ApplicationScoped
class AccessOverdueJob {
  private final AccessService service;
  private final MeterRegistry metrics;
  private final Duration every;

  AccessOverdueJob(AccessService service, MeterRegistry metrics, AccessConfig config) {
    this.service = service;
    this.metrics = metrics;
    this.every = config.every();
  }

  @Produces
  @Singleton
  Task<Void> tellOverdueAccessRequests() {
    return Tasks.recurring("subject-access-overdue", FixedDelay.of(every))
        .execute((instance, context) -> tellAll());
  }

  private void tellAll() {
    int told = 1;
    while (told > 0) {
      told = service.tellOverdue();
      metrics.counter("kehu.privacy.access.overdue").increment(told);
    }
  }
}
