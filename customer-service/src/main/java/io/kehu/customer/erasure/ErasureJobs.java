package io.kehu.customer.erasure;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// When erasures begin.
@ApplicationScoped
class ErasureJobs {
  private static final TaskDescriptor<Void> BEGIN = TaskDescriptor.of("begin-erasure");
  private static final Duration RETRY = Duration.ofSeconds(5);

  /// In the transaction in hand.
  static void schedule(SchedulerClient scheduler, UUID erasure, Instant at) {
    scheduler.scheduleIfNotExists(BEGIN.instance(erasure.toString()).scheduledTo(at));
  }

  @Produces
  @Singleton
  Task<Void> beginErasureTask(ErasureBeginning beginning) {
    return Tasks.custom(BEGIN)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) ->
            beginning
                .begin(UUID.fromString(instance.getId()))
                .<CompletionHandler<Void>>map(
                    again -> (done, operations) -> operations.reschedule(done, again))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
  }
}
