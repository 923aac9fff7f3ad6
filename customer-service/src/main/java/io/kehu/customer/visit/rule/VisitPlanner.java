package io.kehu.customer.visit.rule;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Plans visits by all active rules, in one instance at a time.
@ApplicationScoped
class VisitPlanner {
  private final VisitRuleService service;
  private final VisitRuleConfig config;
  private final MeterRegistry metrics;

  VisitPlanner(VisitRuleService service, VisitRuleConfig config, MeterRegistry metrics) {
    this.service = service;
    this.config = config;
    this.metrics = metrics;
  }

  @Produces
  @Singleton
  Task<Void> planVisits() {
    return Tasks.recurring("visits-by-rules", FixedDelay.of(config.every()))
        .execute((instance, context) -> planAll());
  }

  void planAll() {
    for (UUID rule : service.active()) {
      int planned = 1;
      while (planned > 0) {
        planned = service.plan(rule);
        metrics.counter("kehu.visits.planned").increment(planned);
      }
    }
    int forgotten = 1;
    while (forgotten > 0) {
      forgotten = service.forget();
    }
  }
}
