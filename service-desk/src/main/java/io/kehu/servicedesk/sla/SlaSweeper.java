package io.kehu.servicedesk.sla;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Looks for deadlines that have passed, every second, in one instance at a time.
@ApplicationScoped
class SlaSweeper {
  private final SlaService service;

  SlaSweeper(SlaService service) {
    this.service = service;
  }

  @Produces
  @Singleton
  Task<Void> sweepDeadlines() {
    return Tasks.recurring("sla-sweep", FixedDelay.ofSeconds(1))
        .execute((instance, context) -> sweepAll());
  }

  private void sweepAll() {
    boolean more = true;
    while (more) {
      more = SlaService.isFull(service.sweep());
    }
  }
}
