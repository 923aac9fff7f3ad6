package io.kehu.customer.plan.action;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.customer.plan.PlanConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Looks for actions that are overdue, in one instance at a time.
@ApplicationScoped
class OverdueJob {
  private final PlanActionService service;
  private final PlanConfig config;

  OverdueJob(PlanActionService service, PlanConfig config) {
    this.service = service;
    this.config = config;
  }

  @Produces
  @Singleton
  Task<Void> tellOverdueActions() {
    return Tasks.recurring("plan-actions-overdue", FixedDelay.of(config.sweepEvery()))
        .execute((instance, context) -> tellAll());
  }

  private void tellAll() {
    boolean more = true;
    while (more) {
      more = service.tellOverdue() == PlanActionService.BATCH;
    }
  }
}
