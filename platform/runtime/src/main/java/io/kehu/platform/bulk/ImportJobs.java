package io.kehu.platform.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// When jobs run: as soon as a thread is free, a few at a time in each instance, so that other scheduled work is not held up.
@ApplicationScoped
class ImportJobs {
  private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import-job");
  private static final int AT_A_TIME = 2;
  private static final Duration BUSY = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

  private final Clock clock;
  private final JobTable jobs;
  private final Semaphore places = new Semaphore(AT_A_TIME);

  ImportJobs(Clock clock, JobTable jobs) {
    this.clock = clock;
    this.jobs = jobs;
  }

  /// In the transaction in hand.
  void schedule(SchedulerClient scheduler, UUID job) {
    scheduler.scheduleIfNotExists(IMPORT.instance(job.toString()).scheduledTo(clock.instant()));
  }

  @Produces
  @Singleton
  Task<Void> importTask(ImportRun run) {
    return Tasks.custom(IMPORT)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> {
          if (!places.tryAcquire()) {
            return (done, operations) -> operations.reschedule(done, clock.instant().plus(BUSY));
          }
          try {
            run.run(UUID.fromString(instance.getId()));
            return new CompletionHandler.OnCompleteRemove<>();
          } finally {
            places.release();
          }
        });
  }

  @Produces
  @Singleton
  Task<Void> jobRetentionTask() {
    return Tasks.recurring("job-retention", FixedDelay.of(Duration.ofHours(12)))
        .execute((instance, context) ->
            jobs.forget(clock.instant().minus(KEPT), clock.instant().minus(LONGEST_UPLOAD)));
  }
}
