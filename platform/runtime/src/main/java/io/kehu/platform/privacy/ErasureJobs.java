package io.kehu.platform.privacy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// When subjects are erased: at once, at every poll again while something has to be waited for, and after a failure a little later. Each step is a
/// transaction, and a run that was broken off begins from the start, where it finds nothing any more.
@ApplicationScoped
class ErasureJobs {
  private static final TaskDescriptor<Void> ERASE = TaskDescriptor.of("erase-subject");
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Clock clock;

  ErasureJobs(Clock clock) {
    this.clock = clock;
  }

  /// In the transaction in hand.
  static void schedule(SchedulerClient scheduler, UUID subject, Instant at) {
    scheduler.scheduleIfNotExists(ERASE.instance(subject.toString()).scheduledTo(at));
  }

  @Produces
  @Singleton
  Task<Void> eraseTask(ErasureRun run) {
    return Tasks.custom(ERASE)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) ->
            run.run(UUID.fromString(instance.getId()))
                ? new CompletionHandler.OnCompleteRemove<>()
                : (done, operations) -> operations.reschedule(done, clock.instant()));
  }
}
