package io.kehu.platform.sync.held;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sync.Need;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// When held rows are looked at again: those that wait, as soon as what they wait for is here; all of them, when they are too old to be of use.
@ApplicationScoped
class HeldRowJobs {
  private static final TaskDescriptor<Void> TAKE = TaskDescriptor.of("take-waiting-rows");
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final HeldRowTable table;
  private final HeldRowReplays replays;
  private final Clock clock;
  private final Duration keptFor;

  HeldRowJobs(
      HeldRowTable table,
      HeldRowReplays replays,
      Clock clock,
      @ConfigProperty(name = "kehu.sync.held-for", defaultValue = "90d") Duration keptFor) {
    this.table = table;
    this.replays = replays;
    this.clock = clock;
    this.keptFor = keptFor;
  }

  /// In the transaction in hand.
  static void schedule(SchedulerClient scheduler, Need here, Instant at) {
    String instance =
        "%s/%s/%s".formatted(here.kind(), here.reference().system(), here.reference().id());
    scheduler.scheduleIfNotExists(TAKE.instance(instance).scheduledTo(at));
  }

  @Produces
  @Singleton
  Task<Void> takeWaitingRows() {
    return Tasks.custom(TAKE)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> {
          String[] here = instance.getId().split("/", 3);
          replays.takeWaiting(new Need(here[0], new ExternalReference(here[1], here[2])));
          return new CompletionHandler.OnCompleteRemove<>();
        });
  }

  @Produces
  @Singleton
  Task<Void> forgetHeldRows() {
    return Tasks.recurring("held-row-retention", FixedDelay.of(Duration.ofHours(12)))
        .execute((instance, context) -> table.forget(clock.instant().minus(keptFor)));
  }
}
