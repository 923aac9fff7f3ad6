package io.kehu.customer.transfer;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// When transfers run: at once, and again until they are done.
@ApplicationScoped
class TransferJobs {
  private static final TaskDescriptor<Void> TRANSFER = TaskDescriptor.of("ownership-transfer");
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Clock clock;

  TransferJobs(Clock clock) {
    this.clock = clock;
  }

  /// In the transaction in hand.
  void schedule(SchedulerClient scheduler, UUID transfer) {
    scheduler.scheduleIfNotExists(
        TRANSFER.instance(transfer.toString()).scheduledTo(clock.instant()));
  }

  @Produces
  @Singleton
  Task<Void> transferTask(TransferStep step) {
    return Tasks.oneTime(TRANSFER)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> {
          UUID transfer = UUID.fromString(instance.getId());
          boolean more = true;
          while (more) {
            more = step.run(transfer);
          }
        });
  }
}
