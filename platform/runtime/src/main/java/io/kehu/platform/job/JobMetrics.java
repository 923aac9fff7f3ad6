package io.kehu.platform.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// How tasks ended, by task and result, with the time that they took.
@ApplicationScoped
class JobMetrics extends AbstractSchedulerListener {
  private final MeterRegistry registry;

  JobMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void onExecutionComplete(ExecutionComplete done) {
    registry
        .timer(
            "kehu.jobs.executions",
            "task",
            done.getExecution().getTaskName(),
            "result",
            done.getResult().name())
        .record(done.getDuration());
  }

  @Override
  public void onExecutionDead(Execution execution) {
    registry.counter("kehu.jobs.dead", "task", execution.getTaskName()).increment();
  }
}
